package mes.routes.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mes.b2mml.Bod;
import mes.b2mml.Sender;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;
import mes.b2mml.Wire;
import mes.b2mml.v0701.TransActionCriteriaType;
import mes.b2mml.v0701.TransActionType;
import mes.b2mml.v0701.TransApplicationAreaType;
import mes.b2mml.v0701.TransConfirmationCodeType;
import mes.b2mml.v0701.TransExpressionType;
import mes.b2mml.v0701.TransProcessType;
import mes.b2mml.v0701.TransResponseCodeType;
import mes.journal.JournalEntry;
import mes.publication.Receiver;
import mes.publication.Subscription;
import mes.publication.Subscription.Model;
import org.springframework.stereotype.Component;

/** The transactions that tell of journal entries; the same entry always makes the same ones. */
@Component
final class Bods {

    private final Sender sender;

    Bods(Sender sender) {
        this.sender = sender;
    }

    /** Empty when the noun has no words for this entry. */
    Optional<Bod> of(JournalEntry entry, Publication publication, Subscription subscription)
            throws JsonProcessingException {
        List<?> objects = publication.objects(entry);
        return objects.isEmpty()
                ? Optional.empty()
                : Optional.of(bod(entry, transaction(entry, publication, subscription), subscription, objects));
    }

    private Bod bod(JournalEntry entry, Transaction told, Subscription subscription, List<?> objects) {
        Bod bod = Bod.of(told.verb(), told.noun(), area(entry, told, subscription.receiver()), objects);
        if (told.verb() == Verb.SYNC && bod.terms() instanceof TransActionType sync) {
            var action =
                    new TransExpressionType().withActionCode(Action.of(entry).code());
            sync.withActionCriteria(new TransActionCriteriaType().withActionExpression(action));
        }
        return subscription.receiver().usesHttp() ? askingForAnAnswer(bod) : bod;
    }

    /** Events are notified, whatever the model; and what is gone cannot be processed, but is no longer needed. */
    private static Transaction transaction(JournalEntry entry, Publication publication, Subscription subscription) {
        String noun = publication.noun();
        if (Transaction.named("Notify" + noun).isPresent()
                && Transaction.named("Sync" + noun).isEmpty()) {
            return new Transaction(Verb.NOTIFY, noun);
        }
        if (subscription.model() == Model.PUBLISH) {
            return new Transaction(Verb.SYNC, noun);
        }
        return new Transaction(Action.of(entry) == Action.DELETE ? Verb.CANCEL : Verb.PROCESS, noun);
    }

    /** The time is part of the identity, for another store counts its positions from 1 again. */
    private TransApplicationAreaType area(JournalEntry entry, Transaction told, Receiver receiver) {
        String identity = entry.position() + " " + entry.at() + " " + told;
        return sender.applicationAreaFor(receiver.logicalId())
                .withBODID(
                        Wire.id(UUID.nameUUIDFromBytes(identity.getBytes(UTF_8)).toString()))
                .withCreationDateTime(Wire.time(entry.at(), sender.clock().getZone()));
    }

    /** PROCESS has an answer of its own; the others can only be confirmed. */
    private static Bod askingForAnAnswer(Bod bod) {
        if (bod.terms() instanceof TransProcessType process) {
            process.setAcknowledgeCode(TransResponseCodeType.ALWAYS);
        } else {
            bod.applicationArea().getSender().setConfirmationCode(new TransConfirmationCodeType().withValue("Always"));
        }
        return bod;
    }
}
