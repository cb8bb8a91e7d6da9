package mes.opcua.client;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import mes.performance.PropertyValue;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one property.
 *
 * @param text its newest value; absent as long as there is none
 * @param time when it became that
 * @param alive when it last gave a sign of life, by our clock
 * @param trouble absent while it is good
 * @param isDoubted whether a look found what the subscription had not told
 */
record Known(
        @Nullable String text,
        Instant time,
        Instant alive,
        @Nullable Trouble trouble,
        boolean isDoubted) {

    static final Known NOTHING = new Known(null, Instant.EPOCH, Instant.EPOCH, null, false);

    /** It became this now. */
    static Known told(String text, Instant time, Instant now) {
        return new Known(text, time, now, null, false);
    }

    Known good() {
        return new Known(text, time, alive, null, isDoubted);
    }

    Known stale(Trouble why) {
        return new Known(text, time, alive, why, false);
    }

    Known doubted(boolean is) {
        return new Known(text, time, alive, trouble, is);
    }

    /** Since when it is stale, if it is from now on: not before its value began. */
    Instant staleFrom(Instant now) {
        return now.isBefore(time) ? time : now;
    }

    /** Whether it should have given a sign of life since. */
    boolean isOverdue(@Nullable Duration expected, Instant now) {
        return expected != null && now.isAfter(alive.plus(expected));
    }

    /** Whether it says the same, give or take what need not be told. */
    boolean says(String other, @Nullable Double deadband) {
        return other.equals(text) || text != null && deadband != null && difference(text, other) <= deadband;
    }

    private static double difference(String text, String other) {
        return PropertyValue.number(text).isPresent()
                        && PropertyValue.number(other).isPresent()
                ? new BigDecimal(text).subtract(new BigDecimal(other)).abs().doubleValue()
                : Double.POSITIVE_INFINITY;
    }
}
