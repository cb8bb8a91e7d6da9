package mes.routes.b2mml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** Looks at a part, which is as cheap as it changes nothing; absent when it is refused. */
    <T> Optional<T> examine(String part, Supplier<T> look) {
        try {
            return Optional.of(look.get());
        } catch (Rejection rejection) {
            refuse(rejection.reason(), part + ": " + rejection.getMessage());
            return Optional.empty();
        }
    }

    /** Tries what concerns several parts at once; where that has parts that are refused, each is told by its identity. */
    void attemptAll(String kind, Runnable work) {
        try {
            nested.executeWithoutResult(status -> work.run());
        } catch (Rejection rejection) {
            refuseAll(kind, rejection);
        }
    }

    private void refuseAll(String kind, Rejection rejection) {
        if (rejection.parts().isEmpty()) {
            refuse(rejection.reason(), rejection.getMessage());
        }
        rejection.parts().forEach((part, why) -> refuse(why.reason(), kind + " " + part + ": " + why.getMessage()));
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
