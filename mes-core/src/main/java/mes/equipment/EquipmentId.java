package mes.equipment;

import mes.common.Id;

/** Names one piece of equipment of the role based equipment hierarchy. */
public record EquipmentId(String value) implements Id {

    public EquipmentId {
        Id.checked("equipment id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
