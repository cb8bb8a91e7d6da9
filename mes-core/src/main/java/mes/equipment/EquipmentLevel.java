package mes.equipment;

import java.util.Arrays;
import java.util.stream.Collectors;
import mes.common.Rejection;

/** The levels of the role based equipment hierarchy, highest first; on every wire they bear the standard's names. */
public enum EquipmentLevel {
    ENTERPRISE("Enterprise"),
    SITE("Site"),
    AREA("Area"),
    WORK_CENTER("WorkCenter"),
    WORK_UNIT("WorkUnit"),
    EQUIPMENT_MODULE("EquipmentModule"),
    CONTROL_MODULE("ControlModule");

    private final String standardName;

    EquipmentLevel(String standardName) {
        this.standardName = standardName;
    }

    public String standardName() {
        return standardName;
    }

    public boolean isAbove(EquipmentLevel other) {
        return ordinal() < other.ordinal();
    }

    /** Whether job orders can be carried out at this level. */
    public boolean doesWork() {
        return this == WORK_CENTER || this == WORK_UNIT;
    }

    /** @throws Rejection INVALID for any other name */
    public static EquipmentLevel named(String standardName) {
        return Arrays.stream(values())
                .filter(level -> level.standardName.equals(standardName))
                .findAny()
                .orElseThrow(() -> Rejection.invalid("equipment level " + standardName + " is none of "
                        + Arrays.stream(values())
                                .map(EquipmentLevel::standardName)
                                .collect(Collectors.joining(", "))));
    }
}
