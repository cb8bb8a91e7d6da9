package mes.journal;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that leaves no trace in the surrounding transaction when it is refused. */
@Component
public final class Attempt {

    private final TransactionTemplate withSavepoint;

    Attempt(PlatformTransactionManager transactions) {
        this.withSavepoint = new TransactionTemplate(transactions);
        withSavepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public <T> T make(Supplier<T> work) {
        return Objects.requireNonNull(withSavepoint.<T>execute(status -> work.get()));
    }
}
