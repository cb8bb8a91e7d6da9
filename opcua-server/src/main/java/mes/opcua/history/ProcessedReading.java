package mes.opcua.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadProcessedDetails;
import org.jspecify.annotations.Nullable;

/** An aggregate of each interval of a span of time that may go back (OPC 10000-11, 6.5.4). */
record ProcessedReading(HistoricalProperty property, Aggregate aggregate, Intervals intervals) implements Reading {

    private static final double MICROS_PER_MS = 1_000;

    /** @throws UaException Bad_InvalidArgument without a span or with an interval that is none */
    static ProcessedReading of(HistoricalProperty property, ReadProcessedDetails details, NodeId aggregate)
            throws UaException {
        Instant start = time(details.getStartTime());
        Instant end = time(details.getEndTime());
        double micros = details.getProcessingInterval() * MICROS_PER_MS;
        if (start.equals(end) || !(micros == 0 || micros >= 1 && micros < Long.MAX_VALUE)) {
            throw new UaException(StatusCodes.Bad_InvalidArgument);
        }
        Duration span = Duration.between(start, end).abs();
        Duration length = micros == 0 ? span : Duration.of((long) micros, ChronoUnit.MICROS);
        Intervals intervals = new Intervals(start, end, length.compareTo(span) > 0 ? span : length);
        return new ProcessedReading(property, Aggregate.of(aggregate), intervals);
    }

    private static Instant time(@Nullable DateTime named) throws UaException {
        return HistoricalProperty.time(named).orElseThrow(() -> new UaException(StatusCodes.Bad_InvalidArgument));
    }

    @Override
    public Page next(int most) {
        List<DataValue> values = aggregate.read(property, intervals.first(most));
        boolean isAll = intervals.number() <= most;
        return new Page(values, isAll ? null : new ProcessedReading(property, aggregate, intervals.after(most)));
    }
}
