package mes.common;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount in a unit of measure; the unit is the sender's own word, absent when he gave none. */
public record Quantity(BigDecimal value, @Nullable String unit) {

    private static final int MOST_DIGITS = 30;

    /** Whoever writes a thousand digits, before or after the point, means no amount of anything. */
    public Quantity {
        if (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
            throw Rejection.invalid("a quantity has at most " + MOST_DIGITS + " digits");
        }
    }

    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value), null);
    }
}
