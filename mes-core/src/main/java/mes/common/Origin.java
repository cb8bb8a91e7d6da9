package mes.common;

import org.jspecify.annotations.Nullable;

/**
 * Where a command came from: the edge that carried it, who asked, and the identity of the message that asked, if it had
 * one.
 */
public record Origin(String edge, String who, @Nullable String message) {

    /** The server itself, on its own initiative: timeouts and the like. */
    public static final Origin SERVER = new Origin("server", "server", null);

    public static Origin of(String edge, String who) {
        return new Origin(edge, who, null);
    }
}
