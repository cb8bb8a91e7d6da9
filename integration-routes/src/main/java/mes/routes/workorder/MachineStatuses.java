package mes.routes.workorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import mes.common.Origin;
import mes.journal.Change;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Status messages of MES_server's machines, kept as they come: in the journal, and nowhere else. */
@Component
class MachineStatuses {

    private static final String KIND = "machine-status";

    private final Journal journal;

    MachineStatuses(Journal journal) {
        this.journal = journal;
    }

    @Transactional
    public void add(JsonNode status, Origin origin) {
        String machine = status.path("machine_id").asText("");
        journal.append(new Change(KIND, machine, 1, "REPORT", origin, status));
    }

    /** Newest first. */
    List<JournalEntry> latest(int limit) {
        return journal.latest(KIND, limit);
    }
}
