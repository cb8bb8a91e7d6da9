package mes.journal;

import mes.common.Rejection;

/** One outward edge, told the journal in order. */
@FunctionalInterface
public interface JournalReader {

    /** Whether there is anything to tell of the entry; what is not told is passed over at little cost. */
    default boolean concerns(JournalEntry entry) {
        return true;
    }

    /**
     * Tells the other side of one entry. The same entry may come again after a crash.
     *
     * @throws Rejection when the other side will never take this entry: it is set aside and the stream goes on
     * @throws Exception anything else: the other side is away, and the entry comes again later
     */
    void read(JournalEntry entry) throws Exception;
}
