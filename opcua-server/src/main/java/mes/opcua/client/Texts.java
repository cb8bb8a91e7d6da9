package mes.opcua.client;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a node says, as a property says it: a number, true, false or text. */
final class Texts {

    private static final int LONGEST = 4_000;

    private Texts() {}

    /** Absent for arrays, structures and what cannot be kept: a property has one value. */
    static Optional<String> of(DataValue value) {
        return Optional.ofNullable(text(value.value().value())).filter(Texts::canBeKept);
    }

    private static boolean canBeKept(String text) {
        return text.length() <= LONGEST && text.indexOf(0) < 0;
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Float || value instanceof Double) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number)
                    ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                    : value.toString();
        }
        if (value instanceof Number || value instanceof Boolean || value instanceof String || value instanceof UUID) {
            return value.toString();
        }
        if (value instanceof DateTime time) {
            return time.getJavaInstant().toString();
        }
        return value instanceof LocalizedText localized ? localized.text() : null;
    }
}
