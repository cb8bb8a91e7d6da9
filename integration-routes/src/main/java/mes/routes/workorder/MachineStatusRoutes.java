package mes.routes.workorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Map;
import mes.journal.JournalEntry;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.springframework.stereotype.Component;

/** The door of MES_server for status messages, whatever is in them. */
@Component
final class MachineStatusRoutes extends Operations {

    private final MachineStatuses statuses;

    MachineStatusRoutes(MachineStatuses statuses, ObjectMapper json) {
        super(json);
        this.statuses = statuses;
    }

    @Override
    public void configure() {
        operation("addMachineStatus", this::add);
        operation("listMachineStatus", this::list);
    }

    private Answer add(Request request) {
        statuses.add(request.body(JsonNode.class), request.origin());
        return Answer.ok(Map.of("message", "Status received"));
    }

    private Answer list(Request request) {
        return Answer.ok(statuses.latest(request.limit()).stream()
                .map(JournalEntry::record)
                .map(RawValue::new)
                .toList());
    }
}
