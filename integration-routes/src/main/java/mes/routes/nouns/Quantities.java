package mes.routes.nouns;

import java.math.BigDecimal;
import java.util.List;
import mes.b2mml.v0701.QuantityValueType;
import mes.common.Quantity;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/** Quantities: text and unit on the wire, a number in the domain. */
final class Quantities {

    private static final int MOST_DIGITS = 38;

    private Quantities() {}

    /** The first of several quantities, for the others say the same in other units. */
    static @Nullable Quantity first(List<QuantityValueType> quantities) {
        return quantities.isEmpty() ? null : quantity(quantities.get(0));
    }

    static List<QuantityValueType> wire(@Nullable Quantity quantity) {
        return quantity == null
                ? List.of()
                : List.of(new QuantityValueType()
                        .withQuantityString(Values.text(quantity.value().toPlainString()))
                        .withUnitOfMeasure(Values.unit(quantity.unit())));
    }

    private static Quantity quantity(QuantityValueType quantity) {
        return new Quantity(
                number(Values.text(quantity.getQuantityString())), Values.unit(quantity.getUnitOfMeasure()));
    }

    private static BigDecimal number(String text) {
        try {
            return plain(bounded(new BigDecimal(text)));
        } catch (NumberFormatException e) {
            throw Rejection.invalid("quantity '" + text + "' is not a number");
        }
    }

    /** Few characters can name a number that fills the memory: 1E999999999. */
    private static BigDecimal bounded(BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw Rejection.invalid("a quantity has more than " + MOST_DIGITS + " digits");
        }
        return number;
    }

    /** As the store gives it back, which knows no exponents. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
