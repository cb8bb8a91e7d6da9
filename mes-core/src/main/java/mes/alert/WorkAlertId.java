package mes.alert;

import mes.common.Id;
import mes.common.Rejection;
import mes.equipment.EquipmentId;

/** Names the alert of one condition of one piece of equipment: {@code MILL-1:CoolantLow}. */
public record WorkAlertId(String value) implements Id {

    private static final String SEPARATOR = ":";

    public WorkAlertId {
        Id.checked("work alert id", value);
    }

    /** @throws Rejection INVALID when the condition has no name, or one with a colon */
    static WorkAlertId of(EquipmentId equipment, String condition) {
        if (Id.checked("condition", condition).contains(SEPARATOR)) {
            throw Rejection.invalid("condition must not contain " + SEPARATOR);
        }
        return new WorkAlertId(equipment + SEPARATOR + condition);
    }

    @Override
    public String toString() {
        return value;
    }
}
