package mes.material;

import mes.common.Id;

/** Names one material lot. */
public record MaterialLotId(String value) implements Id {

    public MaterialLotId {
        Id.checked("material lot id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
