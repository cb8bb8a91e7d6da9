package mes.routes.publication;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import mes.publication.Receiver;
import mes.publication.Receiver.Authentication;
import mes.publication.Receiver.Form;
import mes.publication.Subscription;
import mes.publication.SubscriptionId;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is asked for.
 *
 * @param secret the password or token; without it the known one is kept
 * @param after where in the journal a new one begins
 */
record AskedSubscription(
        @Nullable SubscriptionId id,
        @Nullable String logicalId,
        String url,
        @Nullable Form form,
        @Nullable String authentication,
        @Nullable String user,
        @Nullable String secret,
        @Nullable String verb,
        List<String> nouns,
        @Nullable Boolean enabled,
        @Nullable Long after) {

    Subscription subscription(SubscriptionId name) {
        return Subscription.of(
                name,
                new Receiver(
                        Objects.requireNonNullElse(logicalId, name.value()),
                        url,
                        Objects.requireNonNullElse(form, Form.XML),
                        constant(Authentication.class, authentication, Authentication.NONE),
                        user),
                constant(TellingVerb.class, verb, TellingVerb.SYNC).model(),
                nouns.stream().distinct().toList(),
                enabled == null || enabled);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name, E otherwise) {
        return name == null ? otherwise : Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return String.valueOf(id);
    }
}
