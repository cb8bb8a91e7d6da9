package mes.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one outward edge has got.
 *
 * @param backlog entries not yet read
 * @param oldest when the first of them became true; absent if there is none
 * @param setAside entries that the other side refused
 * @param failingSince since when the other side has been away; absent while all is well
 */
public record CursorStatus(
        String name,
        long position,
        long backlog,
        @Nullable Instant oldest,
        long setAside,
        @Nullable Instant failingSince,
        @Nullable String failure) {}
