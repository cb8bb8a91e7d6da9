package mes.alert;

import java.time.Instant;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * How far people have dealt with an alert (OPC 10000-9, acknowledgeable condition).
 *
 * @param who dealt with it last
 * @param comment the last that was said of it
 */
public record Handling(
        Stage stage, @Nullable String who, @Nullable Comment comment) {

    /** Nobody has seen it. */
    static final Handling NONE = new Handling(Stage.UNACKNOWLEDGED, null, null);

    private static final int LONGEST_COMMENT = 1_000;

    /** The steps in which people deal with an alert. */
    public enum Stage {
        /** Somebody has to see it. */
        UNACKNOWLEDGED,
        /** Somebody has seen it, and will see to it. */
        ACKNOWLEDGED,
        /** Somebody has seen to it. */
        CONFIRMED
    }

    /** What somebody said of an alert. */
    public record Comment(String text, String who, Instant at) {

        public Comment {
            if (text.isBlank() || text.length() > LONGEST_COMMENT) {
                throw Rejection.invalid("a comment has 1 to " + LONGEST_COMMENT + " characters");
            }
        }
    }

    /** It became worse since somebody saw it. */
    Handling anew() {
        return new Handling(Stage.UNACKNOWLEDGED, who, comment);
    }

    /** The next step, with what was said at it. */
    Handling reach(Stage next, String by, @Nullable String said, Instant now) {
        return new Handling(next, by, said == null ? comment : new Comment(said, by, now));
    }
}
