package mes.journal;

import java.util.List;

/** Every outward edge's place in the journal. */
public interface Cursors {

    /**
     * Tells the reader every entry from where this name last got, at least once and in order, for as long as the server
     * runs. One server of a cluster does so at a time. A new name begins with what happens from now on.
     */
    Following follow(String name, JournalReader reader);

    /** Tells the reader every entry after a position for as long as it is followed; nothing is remembered. */
    Following watch(String name, long after, JournalReader reader);

    List<CursorStatus> all();

    List<SetAside> setAside();

    /** Sends an entry that was set aside once more. */
    void sendAgain(String name, long position);

    /** Forgets an entry that was set aside. */
    void drop(String name, long position);

    /** A reading that goes on until it is closed. */
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
