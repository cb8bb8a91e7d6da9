package mes.opcua.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import mes.performance.PropertySummary;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadProcessedDetails;
import org.jspecify.annotations.Nullable;

/** An aggregate of each interval of a span of time that may go back (OPC 10000-11, 6.5.4). */
record ProcessedReading(HistoricalProperty property, Aggregate aggregate, Instant start, Instant end, Duration interval)
        implements Reading {

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
        Duration interval = micros == 0 ? span : Duration.of((long) micros, ChronoUnit.MICROS);
        return new ProcessedReading(
                property, Aggregate.of(aggregate), start, end, interval.compareTo(span) > 0 ? span : interval);
    }

    private static Instant time(@Nullable DateTime time) throws UaException {
        if (time == null || time.isNull()) {
            throw new UaException(StatusCodes.Bad_InvalidArgument);
        }
        return time.getJavaInstant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Page next(int most) {
        long left = -Math.floorDiv(-micros(Duration.between(start, end).abs()), micros(interval));
        int count = (int) Math.min(left, most);
        Instant stop = count == left ? end : at(count);
        Map<Instant, PropertySummary> sums = property.summarize(start, stop, interval).stream()
                .collect(Collectors.toMap(PropertySummary::start, Function.identity()));
        List<DataValue> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boolean isPartial = Duration.between(at(i), end).abs().compareTo(interval) < 0;
            values.add(aggregate.of(at(i), sums.get(at(i)), isPartial));
        }
        Reading rest = count == left ? null : new ProcessedReading(property, aggregate, stop, end, interval);
        return new Page(values, rest);
    }

    private Instant at(int number) {
        Duration way = interval.multipliedBy(number);
        return start.isAfter(end) ? start.minus(way) : start.plus(way);
    }

    private static long micros(Duration duration) {
        return TimeUnit.SECONDS.toMicros(duration.getSeconds()) + TimeUnit.NANOSECONDS.toMicros(duration.getNano());
    }
}
