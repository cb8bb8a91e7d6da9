package mes.journal;

import java.util.List;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/** Every outward edge's place in the journal. */
public interface Cursors {

    /**
     * Tells the reader every entry from where this name last got, at least once and in order, for as long as the server
     * runs. One server of a cluster does so at a time. A new name begins with what happens from now on.
     */
    Following follow(String name, JournalReader reader);

    /** The same for a reader that tells many entries at once. It is asked again and again even while nothing happens. */
    Following follow(String name, StreamReader reader);

    /**
     * Gives a new name its place before anybody follows it.
     *
     * @param after the position of the last entry that it is not told; {@code null} begins with what happens from now on
     * @throws Rejection ALREADY_EXISTS
     */
    void begin(String name, @Nullable Long after);

    /** How far a name got: everything up to there was told, or set aside. 0 for a name that has not begun. */
    long position(String name);

    /** Forgets a name, its place and what it set aside. */
    void forget(String name);

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
