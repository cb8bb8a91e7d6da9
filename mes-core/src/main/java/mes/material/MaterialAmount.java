package mes.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import mes.common.Property;
import mes.common.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a material, required or actual, and what becomes of it (ISA-95 material requirement, material actual).
 *
 * @param word the sender's own word for the use, where it is another than the standard's
 */
public record MaterialAmount(
        @JsonInclude(Include.NON_NULL) @Nullable String materialClass,
        @Nullable MaterialDefinitionId definition,
        @Nullable MaterialLotId lot,
        @JsonInclude(Include.NON_NULL) @Nullable String subLot,
        MaterialUse use,
        @JsonInclude(Include.NON_NULL) @Nullable String word,
        @JsonInclude(Include.NON_NULL) @Nullable String description,
        @Nullable Quantity quantity,
        @JsonInclude(Include.NON_EMPTY) List<Property> properties) {

    public MaterialAmount {
        properties = List.copyOf(properties);
    }

    /** An amount of which no more is said. */
    public MaterialAmount(
            @Nullable MaterialDefinitionId definition,
            @Nullable MaterialLotId lot,
            MaterialUse use,
            @Nullable Quantity quantity) {
        this(null, definition, lot, null, use, null, null, quantity, List.of());
    }
}
