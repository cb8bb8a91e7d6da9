package mes.performance;

import java.util.Arrays;
import mes.common.Rejection;

/** What equipment is set to do; the names are those of MachineryOperationMode (OPC 40001-1). */
public enum OperationMode {
    NONE("None"),
    MAINTENANCE("Maintenance"),
    SETUP("Setup"),
    PROCESSING("Processing");

    private final String standardName;

    OperationMode(String standardName) {
        this.standardName = standardName;
    }

    public String standardName() {
        return standardName;
    }

    /** @throws Rejection INVALID for any other name */
    public static OperationMode named(String standardName) {
        return Arrays.stream(values())
                .filter(mode -> mode.standardName.equals(standardName))
                .findAny()
                .orElseThrow(() -> Rejection.invalid(
                        "operation mode " + standardName + " is none of None, Maintenance, Setup, Processing"));
    }
}
