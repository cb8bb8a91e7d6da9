package mes.material;

import org.jspecify.annotations.Nullable;

/** A kind of material: raw, intermediate or finished (ISA-95 part 2, material definition). */
public record MaterialDefinition(
        MaterialDefinitionId id,
        String description,
        @Nullable String unit,
        int version) {

    /** What may be asked of a material definition. */
    public enum Command {
        ADD,
        CHANGE
    }
}
