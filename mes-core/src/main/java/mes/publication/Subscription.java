package mes.publication;

import java.util.List;
import mes.common.Rejection;

/**
 * That a business system is told of some nouns, in the order in which they came true.
 *
 * @param nouns of B2MML, of which it is told
 * @param declared by configuration, which alone can change it
 */
public record Subscription(
        SubscriptionId id,
        Receiver receiver,
        Model model,
        List<String> nouns,
        boolean enabled,
        boolean declared,
        int version) {

    /** The subscription that configuration declares. */
    public static final SubscriptionId DECLARED = new SubscriptionId("erp");

    /** The transaction models of ISA-95 part 5 in which something can be told without being asked for. */
    public enum Model {
        /** The receiver owns the data, and is asked to process it: PROCESS, and CANCEL of what is gone. */
        PUSH,
        /** The data is ours, and the receiver is to have it as it is here: SYNC. */
        PUBLISH
    }

    /** What may be asked of a subscription. */
    public enum Command {
        ADD,
        CHANGE,
        ENABLE,
        DISABLE,
        REMOVE
    }

    public Subscription {
        nouns = List.copyOf(nouns);
        if (nouns.isEmpty()) {
            throw Rejection.invalid("a subscription names at least one noun");
        }
    }

    /** One that somebody asks for. */
    public static Subscription of(
            SubscriptionId id, Receiver receiver, Model model, List<String> nouns, boolean enabled) {
        return new Subscription(id, receiver, model, nouns, enabled, false, 1);
    }

    /** The one that configuration asks for. */
    public static Subscription declared(Receiver receiver, Model model, List<String> nouns) {
        return new Subscription(DECLARED, receiver, model, nouns, true, true, 1);
    }

    /** The name of its place in the journal; the declared one's is older than all others. */
    public String cursor() {
        return id.equals(DECLARED) ? id.value() : "subscription:" + id;
    }

    /** The same as somebody wants it now. */
    Subscription change(Subscription wanted) {
        return new Subscription(
                id, wanted.receiver, wanted.model, wanted.nouns, wanted.enabled, wanted.declared, version + 1);
    }

    Subscription enable(boolean isEnabled) {
        return new Subscription(id, receiver, model, nouns, isEnabled, declared, version + 1);
    }

    Subscription undeclare() {
        return new Subscription(id, receiver, model, nouns, false, false, version + 1);
    }

    boolean says(Subscription wanted) {
        return change(wanted).equals(new Subscription(id, receiver, model, nouns, enabled, declared, version + 1));
    }
}
