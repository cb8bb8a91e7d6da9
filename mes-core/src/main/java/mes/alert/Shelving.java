package mes.alert;

import java.time.Duration;
import java.time.Instant;
import mes.common.Rejection;

/**
 * That somebody put an alert aside for a while (OPC 10000-9, shelved state machine).
 *
 * @param oneShot whether it is back as soon as its condition is no longer active
 * @param who put it aside
 * @param until when it is back at the latest
 */
public record Shelving(boolean oneShot, String who, Instant until) {

    /** What nobody looks at must come back. */
    public static final Duration LONGEST = Duration.ofDays(1);

    static Shelving oneShot(String who, Instant now) {
        return new Shelving(true, who, now.plus(LONGEST));
    }

    /** @throws Rejection INVALID for no time, or too much */
    static Shelving timed(Duration time, String who, Instant now) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw Rejection.invalid("a work alert is shelved for " + LONGEST.toSeconds() + " seconds at most");
        }
        return new Shelving(false, who, now.plus(time));
    }
}
