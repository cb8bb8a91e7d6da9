package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.Function;
import mes.b2mml.Bod;
import mes.b2mml.Outcome;
import mes.common.Rejection;
import mes.journal.Receipts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out each transaction in one transaction of the store, all of it or nothing, and once for each BODID. */
@Component
final class Once {

    static final String EDGE = "b2mml";

    private final Receipts receipts;
    private final TransactionTemplate transaction;
    private final TransactionTemplate nested;

    Once(Receipts receipts, PlatformTransactionManager transactions) {
        this.receipts = receipts;
        this.transaction = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * The answer, given now or when the same sender first sent the same BODID. A transaction without BODID is never the
     * same as another.
     */
    String carryOut(Bod asked, String who, Consumer<Parts> work, Function<Outcome, String> answer) {
        Parts parts = new Parts(nested);
        return asked.id()
                .map(id -> receipts.once(
                        EDGE,
                        key(asked.sender().orElse(who), id),
                        () -> done(parts, work, answer),
                        refused -> answer.apply(parts.outcome())))
                .orElseGet(() -> carryOut(parts, work, answer));
    }

    private String carryOut(Parts parts, Consumer<Parts> work, Function<Outcome, String> answer) {
        try {
            return String.valueOf(transaction.<String>execute(status -> done(parts, work, answer)));
        } catch (Rejection refused) {
            return answer.apply(parts.outcome());
        }
    }

    /** A digest, for nobody bounds the length of either. */
    static String key(String sender, String id) {
        try {
            byte[] both = (sender + "\n" + id).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String done(Parts parts, Consumer<Parts> work, Function<Outcome, String> answer) {
        work.accept(parts);
        parts.conclude();
        return answer.apply(parts.outcome());
    }
}
