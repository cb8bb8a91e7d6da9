package mes.performance;

import java.util.Arrays;
import mes.common.Rejection;

/** Whether equipment works; the names are those of MachineryItemState (OPC 40001-1). */
public enum MachineryState {
    NOT_AVAILABLE("NotAvailable"),
    OUT_OF_SERVICE("OutOfService"),
    NOT_EXECUTING("NotExecuting"),
    EXECUTING("Executing");

    private final String standardName;

    MachineryState(String standardName) {
        this.standardName = standardName;
    }

    public String standardName() {
        return standardName;
    }

    /** @throws Rejection INVALID for any other name */
    public static MachineryState named(String standardName) {
        return Arrays.stream(values())
                .filter(state -> state.standardName.equals(standardName))
                .findAny()
                .orElseThrow(() -> Rejection.invalid("equipment state " + standardName
                        + " is none of NotAvailable, OutOfService, NotExecuting, Executing"));
    }
}
