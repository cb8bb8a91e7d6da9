package mes.operations;

import mes.common.Id;

/** Names one operations request. */
public record OperationsRequestId(String value) implements Id {

    public OperationsRequestId {
        Id.checked("operations request id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
