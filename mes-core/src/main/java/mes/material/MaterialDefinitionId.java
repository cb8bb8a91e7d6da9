package mes.material;

import mes.common.Id;

/** Names one material definition. */
public record MaterialDefinitionId(String value) implements Id {

    public MaterialDefinitionId {
        Id.checked("material definition id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
