package mes.cloud.hearing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import mes.cloud.telling.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** Reads what the cloud wants of how it is told. */
final class Wanted {

    private Wanted() {}

    /** @throws IllegalArgumentException for what is no list of kinds, or no duration */
    static Wishes wishes(JsonNode tell) {
        return new Wishes(
                kinds(tell.get("kinds")),
                duration(tell.get("linger")),
                duration(tell.get("kpiInterval")),
                duration(tell.get("propertyInterval")));
    }

    private static @Nullable Set<String> kinds(@Nullable JsonNode said) {
        if (said == null) {
            return null;
        }
        if (!said.isArray()) {
            throw new IllegalArgumentException("kinds must be an array");
        }
        Set<String> kinds = new HashSet<>();
        said.forEach(kind -> kinds.add(kind.asText()));
        return kinds;
    }

    private static @Nullable Duration duration(@Nullable JsonNode said) {
        return said == null ? null : DurationStyle.detectAndParse(said.asText());
    }
}
