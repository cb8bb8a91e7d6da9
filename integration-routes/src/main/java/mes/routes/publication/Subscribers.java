package mes.routes.publication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mes.journal.Cursors;
import mes.journal.Cursors.Following;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.publication.Subscription;
import mes.publication.SubscriptionId;
import mes.publication.Subscriptions;
import mes.routes.publication.Subscriber.Terms;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has every subscriber told for as long as its subscription is there and enabled, whichever server changed that. */
@Component
final class Subscribers {

    private final Subscriptions subscriptions;
    private final Publications publications;
    private final Bods bods;
    private final Delivery delivery;
    private final Cursors cursors;
    private final Journal journal;
    private final Map<SubscriptionId, Told> told = new HashMap<>();

    Subscribers(
            Subscriptions subscriptions,
            Publications publications,
            Bods bods,
            Delivery delivery,
            Cursors cursors,
            Journal journal) {
        this.subscriptions = subscriptions;
        this.publications = publications;
        this.bods = bods;
        this.delivery = delivery;
        this.cursors = cursors;
        this.journal = journal;
    }

    /** Watches first, so that no change is missed. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        cursors.watch("subscriptions", journal.newest(), this::read);
        agree();
    }

    private void read(JournalEntry entry) {
        if (entry.kind().equals("subscription")) {
            agree();
        }
    }

    /** Brings what is done in line with what is wanted; once more changes nothing. */
    private synchronized void agree() {
        Set<SubscriptionId> wanted = new HashSet<>();
        for (Subscription subscription : subscriptions.all()) {
            if (subscription.enabled()) {
                wanted.add(subscription.id());
                tell(new Terms(
                        subscription, subscriptions.secret(subscription.id()).orElse(null)));
            }
        }
        told.forEach((id, known) -> known.stopUnless(wanted.contains(id)));
        told.keySet().retainAll(wanted);
    }

    private void tell(Terms terms) {
        Told known = told.get(terms.subscription().id());
        if (known == null) {
            Subscriber subscriber = new Subscriber(publications, bods, delivery, terms);
            Following following = cursors.follow(terms.subscription().cursor(), subscriber);
            told.put(terms.subscription().id(), new Told(subscriber, following));
        } else {
            known.subscriber.change(terms);
        }
    }

    private record Told(Subscriber subscriber, Following following) {

        void stopUnless(boolean isWanted) {
            if (!isWanted) {
                following.close();
            }
        }
    }
}
