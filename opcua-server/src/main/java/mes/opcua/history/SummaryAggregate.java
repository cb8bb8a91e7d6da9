package mes.opcua.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import mes.performance.PropertySummary;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/** What the values within an interval are summed up to, whenever they were said; each is told at the interval's start. */
enum SummaryAggregate implements Aggregate {
    AVERAGE(NodeIds.AggregateFunction_Average, PropertySummary::average),
    MINIMUM(NodeIds.AggregateFunction_Minimum, PropertySummary::minimum),
    MAXIMUM(NodeIds.AggregateFunction_Maximum, PropertySummary::maximum),
    RANGE(NodeIds.AggregateFunction_Range, SummaryAggregate::range),
    COUNT(NodeIds.AggregateFunction_Count, sum -> (int) sum.count());

    private final NodeId id;
    private final Function<PropertySummary, @Nullable Object> result;

    SummaryAggregate(NodeId id, Function<PropertySummary, @Nullable Object> result) {
        this.id = id;
        this.result = result;
    }

    @Override
    public NodeId id() {
        return id;
    }

    @Override
    public List<DataValue> read(HistoricalProperty property, Intervals intervals) {
        Map<Instant, PropertySummary> sums = property.summarize(intervals);
        return IntStream.range(0, (int) intervals.number())
                .mapToObj(i -> value(intervals.at(i), sums.get(intervals.at(i)), intervals.isCutShort(i)))
                .toList();
    }

    /** @param sum absent for an interval without values */
    private DataValue value(Instant start, @Nullable PropertySummary sum, boolean isCutShort) {
        Object value = sum == null ? nothing() : result.apply(sum);
        long bits = value == null ? 0 : CALCULATED | (isCutShort && this != AVERAGE ? PARTIAL : 0);
        return PropertyData.of(new Variant(value), new StatusCode(quality(sum, value) | bits), start);
    }

    private @Nullable Object nothing() {
        return this == COUNT ? 0 : null;
    }

    /** Texts are no input of a calculation; a number beside texts was calculated from a part of the values. */
    private long quality(@Nullable PropertySummary sum, @Nullable Object value) {
        if (value == null) {
            return sum == null ? StatusCodes.Bad_NoData : StatusCodes.Bad_AggregateInvalidInputs;
        }
        return this == COUNT || sum == null || sum.numbers() == sum.count()
                ? StatusCodes.Good
                : StatusCodes.Uncertain_DataSubNormal;
    }

    private static @Nullable Object range(PropertySummary sum) {
        Double minimum = sum.minimum();
        Double maximum = sum.maximum();
        return minimum == null || maximum == null ? null : maximum - minimum;
    }
}
