package mes.cloud.telling;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the cloud may decide of how it is told; the rest is the plant's. */
public record Wishes(
        @Nullable Set<String> kinds,
        @Nullable Duration linger,
        @Nullable Duration kpiInterval,
        @Nullable Duration propertyInterval) {}
