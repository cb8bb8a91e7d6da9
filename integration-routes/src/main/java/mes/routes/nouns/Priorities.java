package mes.routes.nouns;

import java.math.BigDecimal;
import mes.b2mml.v0701.NumericType;
import org.jspecify.annotations.Nullable;

/** Priorities: higher is sooner, 0 if none is given. */
final class Priorities {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal LOWEST = BigDecimal.valueOf(Integer.MIN_VALUE);

    private Priorities() {}

    static int of(@Nullable NumericType priority) {
        return priority == null
                ? 0
                : priority.getValue().min(HIGHEST).max(LOWEST).intValue();
    }

    static @Nullable NumericType wire(int priority) {
        return priority == 0 ? null : new NumericType().withValue(BigDecimal.valueOf(priority));
    }
}
