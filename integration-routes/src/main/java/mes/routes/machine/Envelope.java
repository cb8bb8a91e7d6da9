package mes.routes.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What every numbered message from equipment carries.
 *
 * @param epoch the equipment's time since it last forgot its numbers
 * @param sequence ascends within the epoch, over all topics of the equipment
 * @param time when it happened, by the equipment's clock
 * @param timeQuality whether that clock was right
 */
record Envelope(
        int schema,
        String epoch,
        long sequence,
        @Nullable Instant time,
        @Nullable TimeQuality timeQuality) {

    private static final Duration FUTURE = Duration.ofMinutes(5);
    private static final int LONGEST_EPOCH = 100;

    /** Whether a clock shows the right time. */
    enum TimeQuality {
        @JsonProperty("synchronized")
        SYNCHRONIZED,
        @JsonProperty("unsynchronized")
        UNSYNCHRONIZED
    }

    Envelope {
        Schema.check(schema);
        if (epoch.isBlank() || epoch.length() > LONGEST_EPOCH) {
            throw Rejection.invalid("epoch must have 1 to 100 characters");
        }
        if (epoch.chars().anyMatch(Character::isISOControl)) {
            throw Rejection.invalid("epoch must not contain control characters");
        }
        if (sequence < 0) {
            throw Rejection.invalid("sequence must be 0 or more");
        }
    }

    /** When it happened; nothing when the equipment does not know, or cannot be right. */
    @Nullable
    Instant believed(Instant receipt) {
        return time != null && timeQuality == TimeQuality.SYNCHRONIZED && time.isBefore(receipt.plus(FUTURE))
                ? time
                : null;
    }
}
