package mes.opcua.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import mes.performance.PropertySummary;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/** What the values of an interval are summed up to (OPC 10000-13, 5.4.3); each is told at the interval's start. */
enum Aggregate {
    AVERAGE(NodeIds.AggregateFunction_Average, PropertySummary::average),
    MINIMUM(NodeIds.AggregateFunction_Minimum, PropertySummary::minimum),
    MAXIMUM(NodeIds.AggregateFunction_Maximum, PropertySummary::maximum),
    RANGE(NodeIds.AggregateFunction_Range, Aggregate::range),
    COUNT(NodeIds.AggregateFunction_Count, sum -> (int) sum.count());

    /** The bits that say how a value of history came about, with those that say that there are such bits. */
    private static final long CALCULATED = 0x401;

    private static final long PARTIAL = 0x4;

    private final NodeId id;
    private final Function<PropertySummary, @Nullable Object> result;

    Aggregate(NodeId id, Function<PropertySummary, @Nullable Object> result) {
        this.id = id;
        this.result = result;
    }

    NodeId id() {
        return id;
    }

    /** @throws UaException Bad_AggregateNotSupported for any other */
    static Aggregate of(NodeId id) throws UaException {
        return Arrays.stream(values())
                .filter(aggregate -> aggregate.id.equals(id))
                .findAny()
                .orElseThrow(() -> new UaException(StatusCodes.Bad_AggregateNotSupported));
    }

    /** @param sum absent for an interval without values */
    DataValue of(Instant start, @Nullable PropertySummary sum, boolean isPartial) {
        Object value = sum == null ? nothing() : result.apply(sum);
        long bits = value == null ? 0 : CALCULATED | (isPartial ? PARTIAL : 0);
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
