package mes.material;

import mes.common.Quantity;

/** A uniquely identified amount of one material (ISA-95 part 2, material lot). */
public record MaterialLot(MaterialLotId id, MaterialDefinitionId definition, Quantity quantity, int version) {

    /** What may be asked of a material lot. */
    public enum Command {
        ADD,
        CHANGE
    }
}
