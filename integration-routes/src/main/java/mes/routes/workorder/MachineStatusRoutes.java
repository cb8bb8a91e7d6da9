package mes.routes.workorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Map;
import mes.journal.Change;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The door of MES_server for status messages, which are kept as they come: in the journal, and nowhere else. */
@Component
final class MachineStatusRoutes extends Operations {

    private static final String KIND = "machine-status";

    private final Journal journal;
    private final TransactionOperations transaction;

    MachineStatusRoutes(Journal journal, TransactionOperations transaction, ObjectMapper json) {
        super(json);
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public void configure() {
        operation("addMachineStatus", this::add);
        operation("listMachineStatus", this::list);
    }

    private Answer add(Request request) {
        JsonNode status = request.body(JsonNode.class);
        String machine = status.path("machine_id").asText("");
        Change change = new Change(KIND, machine, 1, "REPORT", request.origin(), status);
        transaction.executeWithoutResult(kept -> journal.append(change));
        return Answer.ok(Map.of("message", "Status received"));
    }

    private Answer list(Request request) {
        return Answer.ok(journal.latest(KIND, request.limit()).stream()
                .map(JournalEntry::record)
                .map(RawValue::new)
                .toList());
    }
}
