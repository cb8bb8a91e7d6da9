package mes.publication;

import mes.common.Id;

/** Names one subscription. */
public record SubscriptionId(String value) implements Id {

    public SubscriptionId {
        Id.checked("subscription id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
