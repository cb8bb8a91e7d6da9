package mes.opcua.history;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The intervals into which a span of time is divided; it may go back (OPC 10000-13, 5.4.2.2).
 *
 * @param start of the first one, inclusive
 * @param end of the last one, exclusive; it may be cut short
 */
record Intervals(Instant start, Instant end, Duration length) {

    long number() {
        return -Math.floorDiv(-micros(span()), micros(length));
    }

    boolean isBack() {
        return start.isAfter(end);
    }

    /** Where an interval begins: the later end when time goes back. */
    Instant at(long number) {
        Duration way = length.multipliedBy(number);
        return isBack() ? start.minus(way) : start.plus(way);
    }

    /** The earlier end of an interval. */
    Instant from(int number) {
        return isBack() ? stop(number) : at(number);
    }

    /** The later end of an interval. */
    Instant to(int number) {
        return isBack() ? at(number) : stop(number);
    }

    boolean isCutShort(int number) {
        return Duration.between(at(number), end).abs().compareTo(length) < 0;
    }

    private Instant stop(int number) {
        return isCutShort(number) ? end : at(number + 1L);
    }

    /** The numbers of all, as time goes. */
    IntStream ascending() {
        int count = (int) number();
        return IntStream.range(0, count).map(i -> isBack() ? count - 1 - i : i);
    }

    /** The first so many. */
    Intervals first(long count) {
        return count < number() ? new Intervals(start, at(count), length) : this;
    }

    /** All but the first so many, of which there must be more. */
    Intervals after(long count) {
        return new Intervals(at(count), end, length);
    }

    private Duration span() {
        return Duration.between(start, end).abs();
    }

    private static long micros(Duration duration) {
        return TimeUnit.SECONDS.toMicros(duration.getSeconds()) + TimeUnit.NANOSECONDS.toMicros(duration.getNano());
    }
}
