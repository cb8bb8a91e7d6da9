package mes.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one outward edge has got.
 *
 * @param backlog entries not yet read
 * @param setAside entries that the other side refused
 * @param failingSince since when the other side has been away; absent while all is well
 */
public record CursorStatus(
        String name,
        long position,
        long backlog,
        long setAside,
        @Nullable Instant failingSince,
        @Nullable String failure) {}
