package mes.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * A kind of material: raw, intermediate or finished (ISA-95 part 2, material definition).
 *
 * @param details all that was said of it, in the words of the one who said it; what the domain uses stands beside it
 */
public record MaterialDefinition(
        MaterialDefinitionId id,
        String description,
        @Nullable String unit,
        @JsonInclude(Include.NON_NULL) @Nullable String details,
        int version) {

    /** What may be asked of a material definition. */
    public enum Command {
        ADD,
        CHANGE,
        REMOVE
    }
}
