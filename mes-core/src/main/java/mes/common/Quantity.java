package mes.common;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount in a unit of measure; the unit is the sender's own word, absent when he gave none. */
public record Quantity(BigDecimal value, @Nullable String unit) {

    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value), null);
    }
}
