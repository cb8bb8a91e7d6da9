package mes.journal;

import java.util.List;

/** The append-only record of everything that became true; also the audit trail. */
public interface Journal {

    /** Appends in the transaction that makes the changes, in their order, so that all becomes true or nothing. */
    void append(List<Change> changes);

    /** Appends one change. */
    default void append(Change change) {
        append(List.of(change));
    }

    /** The newest entries, newest first. */
    List<JournalEntry> latest(int limit);

    /** The newest entries about one kind of record, newest first. */
    List<JournalEntry> latest(String kind, int limit);

    /** The history of one record, oldest first. */
    List<JournalEntry> about(String kind, String id);

    /** The newest position up to which nothing can appear any more; 0 while there is no entry. */
    long newest();

    /** Reads on from a position; see {@link JournalTail}. */
    JournalTail tail(long after);
}
