package mes.routes.publication;

import java.util.Set;
import mes.journal.JournalEntry;
import mes.work.JobResponse;

/** What a publisher did to its object (ISA-95 part 5, action codes of SYNC). */
enum Action {
    ADD("Add"),
    CHANGE("Change"),
    DELETE("Delete");

    private static final Set<String> GONE = Set.of("DELETE", "REMOVE");

    private final String code;

    Action(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** What came of work is told once, when it is closed. */
    static Action of(JournalEntry entry) {
        if (GONE.contains(entry.command())) {
            return DELETE;
        }
        boolean isFirst = entry.version() == 1 || entry.command().equals(JobResponse.Command.CLOSE.name());
        return isFirst ? ADD : CHANGE;
    }
}
