package mes.routes.publication;

import java.util.List;
import java.util.Locale;
import mes.journal.CursorStatus;
import mes.publication.Receiver;
import mes.publication.Receiver.Form;
import mes.publication.Subscription;
import mes.publication.SubscriptionId;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is shown; its secret never is.
 *
 * @param cursor how far it has been told; absent for a moment until the first telling
 */
record SubscriptionView(
        SubscriptionId id,
        String logicalId,
        String url,
        Form form,
        String authentication,
        @Nullable String user,
        String verb,
        List<String> nouns,
        boolean enabled,
        boolean declared,
        int version,
        @Nullable CursorStatus cursor) {

    static SubscriptionView of(Subscription subscription, List<CursorStatus> cursors) {
        Receiver receiver = subscription.receiver();
        return new SubscriptionView(
                subscription.id(),
                receiver.logicalId(),
                receiver.url(),
                receiver.form(),
                name(receiver.authentication()),
                receiver.user(),
                name(TellingVerb.of(subscription.model())),
                subscription.nouns(),
                subscription.enabled(),
                subscription.declared(),
                subscription.version(),
                cursors.stream()
                        .filter(cursor -> cursor.name().equals(subscription.cursor()))
                        .findAny()
                        .orElse(null));
    }

    private static String name(Enum<?> constant) {
        return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
