package mes.work;

import mes.common.Id;

/** Names one job order. */
public record JobOrderId(String value) implements Id {

    public JobOrderId {
        Id.checked("job order id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
