package mes.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import mes.common.Property;
import mes.common.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * People, equipment or physical assets that work requires, or took (ISA-95 personnel, equipment and physical asset
 * requirement and actual).
 *
 * @param id which one; absent where any of its class will do
 * @param resourceClass the personnel, equipment or physical asset class
 * @param use what it is there for
 */
@JsonInclude(Include.NON_NULL)
public record Resource(
        Kind kind,
        @Nullable String id,
        @Nullable String resourceClass,
        @Nullable String description,
        @Nullable String use,
        @Nullable Quantity quantity,
        @JsonInclude(Include.NON_EMPTY) List<Property> properties) {

    /** The resources of ISA-95 but materials, which are consumed and produced. */
    public enum Kind {
        PERSONNEL,
        EQUIPMENT,
        PHYSICAL_ASSET
    }

    public Resource {
        properties = List.copyOf(properties);
    }
}
