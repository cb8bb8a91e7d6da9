package mes.opcua.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** What an interval is told by (OPC 10000-13, 5.4.3). */
sealed interface Aggregate permits SummaryAggregate, CourseAggregate {

    /** The bits that say how a value of history came about, each with that which says that there are such bits. */
    long CALCULATED = 0x401;

    long INTERPOLATED = 0x402;
    long PARTIAL = 0x404;

    NodeId id();

    /** One value for each of the intervals, in their order. */
    List<DataValue> read(HistoricalProperty property, Intervals intervals);

    static Stream<Aggregate> all() {
        return Stream.of(SummaryAggregate.values(), CourseAggregate.values()).flatMap(Arrays::stream);
    }

    /** @throws UaException Bad_AggregateNotSupported for any other */
    static Aggregate of(NodeId id) throws UaException {
        return all().filter(aggregate -> aggregate.id().equals(id))
                .findAny()
                .orElseThrow(() -> new UaException(StatusCodes.Bad_AggregateNotSupported));
    }
}
