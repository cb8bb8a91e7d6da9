package mes.routes.nouns;

import java.time.Instant;
import java.time.ZoneId;
import mes.b2mml.Wire;
import mes.b2mml.v0701.DateTimeType;
import org.jspecify.annotations.Nullable;

/** Times on the wire: one without an offset is the plant's, and all that is sent bears the plant's offset. */
public record SiteTime(ZoneId zone) {

    @Nullable
    Instant instant(@Nullable DateTimeType time) {
        return time == null ? null : Wire.instant(time, zone);
    }

    @Nullable
    DateTimeType time(@Nullable Instant instant) {
        return instant == null ? null : Wire.time(instant, zone);
    }
}
