package mes.routes.b2mml;

import java.util.ArrayList;
import java.util.List;
import mes.b2mml.Outcome;
import mes.common.Reason;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The parts of one transaction: each is tried for itself, so that all that is wrong is told at once, and one refused part
 * refuses them all.
 */
final class Parts {

    private final TransactionOperations nested;
    private final List<String> refused = new ArrayList<>();
    private final List<String> modified = new ArrayList<>();
    private @Nullable Reason reason;
    private @Nullable String change;

    /** @param nested leaves no trace in the surrounding transaction of work that throws */
    Parts(TransactionOperations nested) {
        this.nested = nested;
    }

    void attempt(String part, Runnable work) {
        try {
            nested.executeWithoutResult(status -> work.run());
        } catch (Rejection rejection) {
            refuse(rejection.reason(), part + ": " + rejection.getMessage());
        }
    }

    /** Something was done otherwise than asked; the first code stands for all. */
    void modify(String code, String how) {
        change = change == null ? code : change;
        modified.add(how);
    }

    /** @throws Rejection when a part was refused, so that nothing remains of the others */
    void conclude() {
        if (reason != null) {
            throw new Rejection(reason, String.join("; ", refused));
        }
    }

    Outcome outcome() {
        if (reason != null) {
            return Outcome.rejected(ReasonCode.of(reason), refused);
        }
        return change == null ? Outcome.accepted() : Outcome.modified(change, modified);
    }

    private void refuse(Reason why, String words) {
        reason = reason == null ? why : reason;
        refused.add(words);
    }
}
