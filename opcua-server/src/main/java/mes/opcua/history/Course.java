package mes.opcua.history;

import static mes.opcua.history.Aggregate.CALCULATED;
import static mes.opcua.history.Aggregate.INTERPOLATED;
import static mes.opcua.history.Aggregate.PARTIAL;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.ToDoubleFunction;
import mes.performance.PropertyCourse;
import mes.performance.PropertyValue;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/**
 * How a property went within one interval, where a value holds until the next (OPC 10000-13, 3.1.6, SteppedInterpolation).
 *
 * @param held the last value before the interval
 * @param own what was said within it, if anything was
 * @param newest when the last of all values was said, after which nobody knows what holds
 */
record Course(
        HistoricalProperty property,
        Intervals intervals,
        int number,
        @Nullable PropertyValue held,
        @Nullable PropertyCourse own,
        @Nullable Instant newest) {

    /** The last value up to the end of the interval. */
    @Nullable
    PropertyValue last() {
        return own == null ? held : property.value(own.last(), own.lastValue());
    }

    /** Interpolative (5.4.3.4): what held at the start; after the last of all values a guess. */
    DataValue atStart() {
        PropertyValue value = upToStart();
        if (value == null) {
            return none(StatusCodes.Bad_NoData);
        }
        if (value.time().equals(start())) {
            return PropertyData.of(value);
        }
        long quality = isKnownUntil(start()) ? StatusCodes.Good : StatusCodes.Uncertain_DataSubNormal;
        return PropertyData.of(PropertyData.variant(value.value()), new StatusCode(quality | INTERPOLATED), start());
    }

    private @Nullable PropertyValue upToStart() {
        if (intervals.isBack()) {
            return last();
        }
        return own != null && own.first().equals(start()) ? first(own) : held;
    }

    /** Start (5.4.3.25): the earliest value, however time goes, at its own time. */
    DataValue earliest() {
        return own == null ? none(StatusCodes.Bad_NoData) : raw(first(own));
    }

    /** End (5.4.3.26): the latest value, however time goes, at its own time. */
    DataValue latest() {
        return own == null ? none(StatusCodes.Bad_NoData) : raw(property.value(own.last(), own.lastValue()));
    }

    /** Delta (5.4.3.27): from the earliest number to the latest. */
    DataValue delta() {
        if (own == null) {
            return none(StatusCodes.Bad_NoData);
        }
        Double first = own.firstNumber();
        Double last = own.lastNumber();
        if (first == null || last == null) {
            return none(StatusCodes.Bad_AggregateInvalidInputs);
        }
        boolean isOfAll = PropertyValue.number(own.firstValue()).isPresent()
                && PropertyValue.number(own.lastValue()).isPresent();
        return calculated(last - first, isOfAll, intervals.isCutShort(number));
    }

    /** TimeAverage2 (5.4.3.7): of what is known to have held, each value for as long as it did. */
    DataValue timeAverage() {
        return below(Area::average);
    }

    /** Total2 (5.4.3.9): of the same. */
    DataValue total() {
        return below(Area::inSeconds);
    }

    private DataValue below(ToDoubleFunction<Area> result) {
        if (own == null && (held == null || !isKnownUntil(to()))) {
            return none(StatusCodes.Bad_NoData);
        }
        Area area = area();
        if (area.micros() == 0) {
            return none(StatusCodes.Bad_AggregateInvalidInputs);
        }
        boolean isOfAll = area.micros() == ChronoUnit.MICROS.between(from(), to());
        return calculated(result.applyAsDouble(area), isOfAll, isPart());
    }

    /** A number of which nothing is known but that it was there counts for the shortest time that there is (5.4.2.4). */
    private Area area() {
        if (own == null) {
            return Area.of(held, from(), to());
        }
        Area said = Area.of(held, from(), own.first()).plus(new Area(own.micros(), own.total()));
        if (isKnownUntil(to())) {
            return said.plus(Area.of(last(), own.last(), to()));
        }
        return said.micros() > 0 ? said : Area.of(last(), own.last(), own.last().plus(1, ChronoUnit.MICROS));
    }

    /** Whether the request cuts the interval short, or what is known begins or ends within it. */
    private boolean isPart() {
        boolean begins = held == null && own != null && own.first().isAfter(from());
        return intervals.isCutShort(number) || begins || !isKnownUntil(to());
    }

    private boolean isKnownUntil(Instant time) {
        return newest != null && !newest.isBefore(time);
    }

    private PropertyValue first(PropertyCourse said) {
        return property.value(said.first(), said.firstValue());
    }

    private DataValue raw(PropertyValue value) {
        DataValue raw = PropertyData.of(value);
        return intervals.isCutShort(number) ? raw.copy(it -> it.setStatus(new StatusCode(PARTIAL))) : raw;
    }

    private DataValue calculated(double value, boolean isOfAll, boolean isPart) {
        long quality = isOfAll ? StatusCodes.Good : StatusCodes.Uncertain_DataSubNormal;
        return PropertyData.of(
                new Variant(value), new StatusCode(quality | CALCULATED | (isPart ? PARTIAL : 0)), start());
    }

    private DataValue none(long status) {
        return PropertyData.of(Variant.NULL_VALUE, new StatusCode(status), start());
    }

    private Instant start() {
        return intervals.at(number);
    }

    private Instant from() {
        return intervals.from(number);
    }

    private Instant to() {
        return intervals.to(number);
    }
}
