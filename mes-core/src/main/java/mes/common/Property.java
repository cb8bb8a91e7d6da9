package mes.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named value: a property of a resource, a parameter that work is to be done with, a datum that came of it (ISA-95
 * property, parameter, job response data).
 *
 * @param type the data type of the value, named as XML Schema names it; text if absent
 */
@JsonInclude(Include.NON_NULL)
public record Property(
        String id,
        String value,
        @Nullable String unit,
        @Nullable String type,
        @Nullable String description,
        @JsonInclude(Include.NON_EMPTY) List<Property> subProperties) {

    public Property {
        subProperties = List.copyOf(subProperties);
    }

    /** A plain value. */
    public Property(String id, String value, @Nullable String unit) {
        this(id, value, unit, null, null, List.of());
    }
}
