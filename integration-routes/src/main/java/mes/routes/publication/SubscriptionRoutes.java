package mes.routes.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import mes.common.Rejection;
import mes.journal.Cursors;
import mes.publication.Subscription;
import mes.publication.SubscriptionId;
import mes.publication.Subscriptions;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.springframework.stereotype.Component;

/** Who is told of what, and how far each has got. */
@Component
final class SubscriptionRoutes extends Operations {

    private final Subscriptions subscriptions;
    private final Publications publications;
    private final Delivery delivery;
    private final Cursors cursors;

    SubscriptionRoutes(
            Subscriptions subscriptions,
            Publications publications,
            Delivery delivery,
            Cursors cursors,
            ObjectMapper json) {
        super(json);
        this.subscriptions = subscriptions;
        this.publications = publications;
        this.delivery = delivery;
        this.cursors = cursors;
    }

    @Override
    public void configure() {
        operation("listPublishedNouns", request -> Answer.ok(publications.nouns()));
        operation("listSubscriptions", this::list);
        operation("addSubscription", this::add);
        operation("getSubscription", request -> Answer.ok(view(subscriptions.get(id(request)))));
        operation("changeSubscription", this::change);
        operation("removeSubscription", this::remove);
        operation("commandSubscription", this::command);
    }

    private Answer list(Request request) {
        return Answer.ok(subscriptions.all().stream().map(this::view).toList());
    }

    private Answer add(Request request) {
        AskedSubscription asked = request.body(AskedSubscription.class);
        if (asked.id() == null) {
            throw Rejection.invalid("a subscription has an id");
        }
        Subscription wanted = checked(asked.subscription(asked.id()));
        Subscription added = subscriptions.add(wanted, asked.secret(), asked.after(), request.origin());
        return Answer.created("/api/v1/subscriptions", added.id(), view(added));
    }

    private Answer change(Request request) {
        AskedSubscription asked = request.body(AskedSubscription.class);
        Subscription wanted = checked(asked.subscription(id(request)));
        return Answer.ok(view(subscriptions.change(wanted, asked.secret(), request.origin())));
    }

    private Answer remove(Request request) {
        subscriptions.remove(id(request), request.origin());
        return Answer.nothing();
    }

    private Answer command(Request request) {
        boolean isEnabled = request.body(Asked.class).command().equals("Enable");
        return Answer.ok(view(subscriptions.enable(id(request), isEnabled, request.origin())));
    }

    private Subscription checked(Subscription wanted) {
        publications.check(wanted.nouns());
        delivery.check(wanted.receiver());
        return wanted;
    }

    private SubscriptionView view(Subscription subscription) {
        return SubscriptionView.of(subscription, cursors.all());
    }

    private static SubscriptionId id(Request request) {
        return request.id(SubscriptionId::new);
    }

    record Asked(String command) {}
}
