package mes.opcua.client;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ulong;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mes.common.Rejection;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.ULong;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;

/** Numbers in the type that a PLC's node has; a PLC converts nothing. */
final class Numbers {

    private static final Map<Class<?>, Function<BigDecimal, Object>> TYPES = Map.ofEntries(
            Map.entry(Byte.class, BigDecimal::byteValueExact),
            Map.entry(UByte.class, number -> ubyte(number.shortValueExact())),
            Map.entry(Short.class, BigDecimal::shortValueExact),
            Map.entry(Integer.class, BigDecimal::intValueExact),
            Map.entry(Long.class, BigDecimal::longValueExact),
            Map.entry(UShort.class, number -> ushort(number.intValueExact())),
            Map.entry(UInteger.class, number -> uint(number.longValueExact())),
            Map.entry(ULong.class, number -> ulong(number.longValueExact())),
            Map.entry(Float.class, BigDecimal::floatValue),
            Map.entry(Double.class, BigDecimal::doubleValue),
            Map.entry(String.class, BigDecimal::toPlainString));

    private Numbers() {}

    /**
     * So many numbers in the type of an array, the first as given and the rest zero.
     *
     * @throws Rejection INVALID when there is no such array, or its type cannot hold them
     */
    static Object arrayLike(Optional<Object> sample, List<BigDecimal> first, int length) {
        Class<?> type = sample.map(Object::getClass)
                .map(Class::getComponentType)
                .filter(TYPES::containsKey)
                .orElseThrow(() -> Rejection.invalid("the PLC has no array of numbers there"));
        Object numbers = Array.newInstance(type, length);
        for (int i = 0; i < length; i++) {
            BigDecimal number = i < first.size() ? first.get(i) : BigDecimal.ZERO;
            Array.set(numbers, i, convert(type, number));
        }
        return numbers;
    }

    /**
     * The number in the type of a sample, as a Double without one.
     *
     * @throws Rejection INVALID when the type cannot hold it
     */
    static Object like(Optional<Object> sample, BigDecimal number) {
        return convert(sample.<Class<?>>map(Object::getClass).orElse(Double.class), number);
    }

    /** Whether values of the type are numbers. */
    static boolean are(Class<?> type) {
        return TYPES.containsKey(type) && type != String.class;
    }

    /** @throws Rejection INVALID when the type cannot hold it */
    static Object convert(Class<?> type, BigDecimal number) {
        try {
            return TYPES.getOrDefault(type, BigDecimal::doubleValue).apply(number);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw Rejection.invalid("the PLC's number cannot be " + number.toPlainString());
        }
    }
}
