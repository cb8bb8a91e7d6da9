package mes.routes.b2mml;

import java.util.List;
import java.util.UUID;
import mes.b2mml.Bod;
import mes.b2mml.Loss;
import mes.b2mml.OlderRelease;
import mes.b2mml.Received;
import mes.b2mml.Verb;
import mes.common.Origin;
import mes.journal.Change;
import mes.journal.Journal;
import mes.journal.Receipts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps in the journal what of a document of an older release did not carry over, once for each BODID. */
@Component
final class LossReport {

    static final String KIND = "b2mml-loss";

    private final Journal journal;
    private final Receipts receipts;
    private final TransactionTemplate transaction;

    LossReport(Journal journal, Receipts receipts, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.receipts = receipts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A GET brings nothing that could be lost here. */
    void append(Bod asked, Received request, String who) {
        if (asked.verb() != Verb.GET && !request.losses().isEmpty()) {
            appendOnce(asked, request, who);
        }
    }

    private void appendOnce(Bod asked, Received request, String who) {
        Change change = change(asked, request, who);
        asked.id()
                .ifPresentOrElse(
                        id -> receipts.once(
                                KIND, Once.key(asked.sender().orElse(who), id), () -> append(change), refused -> ""),
                        () -> transaction.executeWithoutResult(status -> append(change)));
    }

    private String append(Change change) {
        journal.append(change);
        return change.id();
    }

    private static Change change(Bod asked, Received request, String who) {
        OlderRelease release = request.olderRelease().orElseThrow();
        return new Change(
                KIND,
                asked.id().orElseGet(() -> UUID.randomUUID().toString()),
                1,
                asked.verb().name(),
                new Origin(Once.EDGE, who, asked.id().orElse(null)),
                new Lost(release, asked.name(), request.losses()));
    }

    /** @param transaction as it was carried out, in the words of V0701 */
    private record Lost(OlderRelease release, String transaction, List<Loss> losses) {}
}
