package mes.connection;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a connection.
 *
 * @param since when it was connected, or was not any more
 * @param lastMessage when the server last told anything of its own accord
 * @param clockAheadMs by how much its clock is ahead of ours
 * @param stale why each property that is not good is not
 * @param trouble what was last wrong
 */
public record ConnectionStatus(
        boolean connected,
        Instant since,
        @Nullable Instant lastMessage,
        long clockAheadMs,
        Map<String, String> stale,
        @Nullable String trouble) {}
