package mes.performance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a piece of equipment spent a span of time (ISO 22400-2), by its states as OPC 40501-1, C.2.3, maps them.
 *
 * @param production APT: executing and processing
 * @param setup AUST: executing and set up
 * @param delay ADET: out of service
 * @param down ADOT: not executing
 */
public record ActualTimes(Duration production, Duration setup, Duration delay, Duration down) {

    private static final ActualTimes NONE = new ActualTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** AUPT: unit processing time. */
    public Duration processing() {
        return production.plus(setup);
    }

    /** AUBT: unit busy time. */
    public Duration busy() {
        return processing().plus(delay);
    }

    /** AOET: order execution time, as far as it is spent at this equipment. */
    public Duration execution() {
        return busy().plus(down);
    }

    /** @param periods oldest first; each lasts until the next, and what began before the span counts from its beginning */
    static ActualTimes within(Instant from, Instant to, List<StatePeriod> periods) {
        ActualTimes times = NONE;
        for (int i = 0; i < periods.size(); i++) {
            Instant end = i + 1 < periods.size() ? periods.get(i + 1).since() : to;
            times = times.plus(
                    periods.get(i), Duration.between(later(periods.get(i).since(), from), end));
        }
        return times;
    }

    private ActualTimes plus(StatePeriod period, Duration lasted) {
        return switch (period.state()) {
            case EXECUTING ->
                switch (period.mode()) {
                    case PROCESSING -> new ActualTimes(production.plus(lasted), setup, delay, down);
                    case SETUP -> new ActualTimes(production, setup.plus(lasted), delay, down);
                    case NONE, MAINTENANCE -> this;
                };
            case OUT_OF_SERVICE -> new ActualTimes(production, setup, delay.plus(lasted), down);
            case NOT_EXECUTING -> new ActualTimes(production, setup, delay, down.plus(lasted));
            case NOT_AVAILABLE -> this;
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
