package mes.opcua.stack;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.Matrix;
import org.eclipse.milo.opcua.stack.core.types.structured.WriteValue;
import org.jspecify.annotations.Nullable;

/**
 * Looks only at matrices that have as many elements as their dimensions say (OPC 10000-6, 5.2.2.16).
 *
 * <p>Milo 1.1.2 makes room for whatever they say, so that a few bytes can take all memory there is.
 */
final class SoundMatrices {

    private SoundMatrices() {}

    /** @throws UaException Bad_DecodingError when one is not */
    static void check(WriteValue @Nullable [] values) throws UaException {
        if (values != null && !Arrays.stream(values).allMatch(SoundMatrices::isSound)) {
            throw new UaException(StatusCodes.Bad_DecodingError);
        }
    }

    private static boolean isSound(WriteValue value) {
        return !(value.getValue().value().value() instanceof Matrix matrix)
                || matrix.getElements() == null
                || isSound(Array.getLength(matrix.getElements()), matrix.getDimensions());
    }

    private static boolean isSound(int elements, int[] dimensions) {
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
