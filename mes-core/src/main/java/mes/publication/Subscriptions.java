package mes.publication;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who is told what became true. Passwords and tokens are kept encrypted beside the subscriptions; no record and
 * no entry of the journal contains one.
 */
public interface Subscriptions {

    Optional<Subscription> find(SubscriptionId id);

    /** @throws Rejection UNKNOWN */
    default Subscription get(SubscriptionId id) {
        return find(id).orElseThrow(() -> Rejection.unknown("subscription", id));
    }

    List<Subscription> all();

    /** The password or token that opens the receiver's door; absent if it needs none, or if its key was lost. */
    Optional<String> secret(SubscriptionId id);

    /**
     * @param after the position in the journal of the last entry that it is not told; {@code null} begins with what
     *     happens from now on
     * @throws Rejection ALREADY_EXISTS, or INVALID
     */
    Subscription add(Subscription subscription, @Nullable String secret, @Nullable Long after, Origin origin);

    /**
     * Changes all that is not equal; its place in the journal remains.
     *
     * @param secret {@code null} keeps the known one, for the same door only
     * @throws Rejection UNKNOWN, INVALID, or NOT_ALLOWED for the declared one
     */
    Subscription change(Subscription subscription, @Nullable String secret, Origin origin);

    /** @throws Rejection UNKNOWN, or NOT_ALLOWED for the declared one */
    Subscription enable(SubscriptionId id, boolean isEnabled, Origin origin);

    /**
     * Forgets it, and what it has not been told.
     *
     * @throws Rejection UNKNOWN, or NOT_ALLOWED for the declared one
     */
    void remove(SubscriptionId id, Origin origin);

    /** Adds or changes the one that configuration declares. */
    void declare(Subscription subscription, @Nullable String secret);

    /** Leaves the one that configuration declared, if there is one, disabled and to everybody else. */
    void undeclare();
}
