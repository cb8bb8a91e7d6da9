package mes.journal;

import java.util.List;

/** One outward edge that tells many entries at once, and hears only later which of them arrived. */
public interface StreamReader {

    /** Whether there is anything to tell of the entry; what is not told is passed over at little cost. */
    boolean concerns(JournalEntry entry);

    /**
     * Tells the other side of entries, in their order. Whatever of them is not told comes again, with what followed.
     *
     * @param entries what comes after the last that was told; none when nothing happened for a moment
     * @throws Exception the other side is away, and all comes again later
     */
    void read(List<JournalEntry> entries, Told told) throws Exception;

    /** What the other side has. Each call is one statement, in the transaction that runs if there is one. */
    interface Told {

        /** Whether this entry still waits: another server may have told it while this one was held up. */
        boolean isWaiting(long position);

        /** It has every entry up to this position, but those that were set aside. */
        void upTo(long position);

        /** It will never take this entry, which is kept until somebody sends it again or drops it. */
        void setAside(long position, String reason);
    }
}
