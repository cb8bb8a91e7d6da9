package mes.opcua.client;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ulong;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mes.common.Rejection;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.ULong;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;

/** Numbers in the type that a PLC's node has; a PLC converts nothing. */
final class Numbers {

    private static final Map<Class<?>, Function<BigDecimal, Object>> TYPES = Map.of(
            Short.class, BigDecimal::shortValueExact,
            Integer.class, BigDecimal::intValueExact,
            Long.class, BigDecimal::longValueExact,
            UShort.class, number -> ushort(number.intValueExact()),
            UInteger.class, number -> uint(number.longValueExact()),
            ULong.class, number -> ulong(number.longValueExact()),
            Float.class, BigDecimal::floatValue,
            Double.class, BigDecimal::doubleValue,
            String.class, BigDecimal::toPlainString);

    private Numbers() {}

    /**
     * The number in the type of a sample, as a Double without one.
     *
     * @throws Rejection INVALID when the type cannot hold it
     */
    static Object like(Optional<Object> sample, BigDecimal number) {
        try {
            return sample.<Function<BigDecimal, Object>>map(value -> TYPES.get(value.getClass()))
                    .orElse(BigDecimal::doubleValue)
                    .apply(number);
        } catch (ArithmeticException | NumberFormatException e) {
            throw Rejection.invalid("the PLC's number cannot be " + number.toPlainString());
        }
    }
}
