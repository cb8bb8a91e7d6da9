package mes.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import mes.common.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A uniquely identified amount of one material (ISA-95 part 2, material lot).
 *
 * @param details all that was said of it, in the words of the one who said it; what the domain uses stands beside it
 */
public record MaterialLot(
        MaterialLotId id,
        MaterialDefinitionId definition,
        Quantity quantity,
        @JsonInclude(Include.NON_NULL) @Nullable String details,
        int version) {

    /** What may be asked of a material lot. */
    public enum Command {
        ADD,
        CHANGE,
        REMOVE
    }
}
