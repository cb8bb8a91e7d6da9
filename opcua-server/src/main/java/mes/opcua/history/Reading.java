package mes.opcua.history;

import java.util.List;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.jspecify.annotations.Nullable;

/** What is to be read of the history of one variable, or is left of it. */
sealed interface Reading permits RawReading, ProcessedReading {

    /** The next values, at most so many. */
    Page next(int most);

    /**
     * Some values.
     *
     * @param rest absent when there are no more
     */
    record Page(List<DataValue> values, @Nullable Reading rest) {}
}
