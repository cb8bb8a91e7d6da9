package mes.opcua.stack;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.Matrix;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.WriteValue;
import org.jspecify.annotations.Nullable;

/**
 * Tells matrices that have as many elements as their dimensions say (OPC 10000-6, 5.2.2.16) from others.
 *
 * <p>Milo 1.1.2 makes room for whatever they say, so that a few bytes can take all memory there is.
 */
public final class SoundMatrices {

    private SoundMatrices() {}

    /** Whether each that is in a value is one. */
    public static boolean isSound(Variant value) {
        return isSound(value.value());
    }

    /** @throws UaException Bad_DecodingError when one of those that are to be written is none */
    static void check(WriteValue @Nullable [] values) throws UaException {
        if (values != null
                && !Arrays.stream(values)
                        .allMatch(write -> isSound(write.getValue().value()))) {
            throw new UaException(StatusCodes.Bad_DecodingError);
        }
    }

    private static boolean isSound(@Nullable Object value) {
        if (value instanceof Matrix matrix) {
            Object elements = matrix.getElements();
            return elements == null || fits(Array.getLength(elements), matrix.getDimensions()) && isSound(elements);
        }
        if (value instanceof Variant[] variants) {
            return Arrays.stream(variants).allMatch(SoundMatrices::isSound);
        }
        return !(value instanceof Variant variant) || isSound(variant);
    }

    private static boolean fits(int elements, int[] dimensions) {
        long cells = 1;
        for (int dimension : dimensions) {
            cells *= dimension;
            if (dimension < 0 || cells > elements) {
                return false;
            }
        }
        return cells == elements;
    }
}
