package mes.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The plant's clock, which somebody may set; it goes on from there. */
public final class SettableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** @param by negative to set it back */
    public void jump(Duration by) {
        ahead = ahead.plus(by);
    }

    public void beRight() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only the plant's calendar knows its zone");
    }
}
