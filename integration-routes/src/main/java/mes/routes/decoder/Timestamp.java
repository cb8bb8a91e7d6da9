package mes.routes.decoder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import mes.common.Rejection;

/** Times as machines write them: seconds, milliseconds, microseconds or nanoseconds since 1970, or ISO 8601 with a zone. */
final class Timestamp {

    private static final int NANOS_DIGITS = 9;
    private static final int LONGEST = 40;

    /** Up to here a number of seconds is meant, which is the year 5138; a thousand times that, milliseconds; and so on. */
    private static final BigDecimal MOST_SECONDS = BigDecimal.TEN.pow(11);

    private Timestamp() {}

    /** @throws Rejection INVALID when it is none */
    static Instant of(Object written) {
        String text = written.toString();
        try {
            if (text.length() <= LONGEST) {
                return text.indexOf(':') < 0
                        ? counted(new BigDecimal(text))
                        : OffsetDateTime.parse(text).toInstant();
            }
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            // It is told below, in words of ours.
        }
        throw Rejection.invalid("this is no time: " + text);
    }

    private static Instant counted(BigDecimal number) {
        BigDecimal seconds = number;
        for (int unit = 0; unit < 3 && seconds.abs().compareTo(MOST_SECONDS) >= 0; unit++) {
            seconds = seconds.movePointLeft(3);
        }
        long whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
        long nanos = seconds.subtract(BigDecimal.valueOf(whole))
                .movePointRight(NANOS_DIGITS)
                .longValue();
        return Instant.ofEpochSecond(whole, nanos);
    }
}
