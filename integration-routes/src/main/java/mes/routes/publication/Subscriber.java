package mes.routes.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mes.b2mml.Bod;
import mes.common.Rejection;
import mes.journal.JournalEntry;
import mes.journal.JournalReader;
import mes.publication.Subscription;
import org.jspecify.annotations.Nullable;

/** One business system, told of its nouns in the order of the journal. */
final class Subscriber implements JournalReader {

    private final Publications publications;
    private final Bods bods;
    private final Delivery delivery;
    private volatile Terms terms;

    Subscriber(Publications publications, Bods bods, Delivery delivery, Terms terms) {
        this.publications = publications;
        this.bods = bods;
        this.delivery = delivery;
        this.terms = terms;
    }

    /** From now on, also for what it could not be told so far. */
    void change(Terms newTerms) {
        terms = newTerms;
    }

    @Override
    public boolean concerns(JournalEntry entry) {
        return !publications.of(entry, terms.subscription.nouns()).isEmpty();
    }

    /** Tells all that the entry becomes, even if some of it is refused. */
    @Override
    public void read(JournalEntry entry) throws Exception {
        Terms now = terms;
        List<String> refusals = new ArrayList<>();
        for (Publication publication : publications.of(entry, now.subscription.nouns())) {
            try {
                tell(entry, publication, now);
            } catch (Rejection refused) {
                refusals.add(refused.getMessage());
            }
        }
        if (!refusals.isEmpty()) {
            throw Rejection.refused(String.join("; ", refusals));
        }
    }

    private void tell(JournalEntry entry, Publication publication, Terms now) throws Exception {
        Optional<Bod> bod = bod(entry, publication, now.subscription);
        if (bod.isPresent()) {
            delivery.deliver(bod.get(), new Door(now.subscription.receiver(), now.secret));
        }
    }

    /** An entry that was written before its record got its present form can keep nobody waiting for ever. */
    private Optional<Bod> bod(JournalEntry entry, Publication publication, Subscription subscription) {
        try {
            return bods.of(entry, publication, subscription);
        } catch (JsonProcessingException e) {
            throw Rejection.invalid("it cannot be read as " + publication.noun() + ": " + e.getOriginalMessage());
        }
    }

    /** What was agreed, with the secret that opens the receiver's door. */
    record Terms(Subscription subscription, @Nullable String secret) {

        @Override
        public String toString() {
            return subscription.toString();
        }
    }
}
