package mes.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

    private final WoundClock clock = new WoundClock();
    private final FailedAttempts attempts = new FailedAttempts(clock);

    @Test
    void areFreeForWhoMistypes() {
        fail(4, "olga", "10.0.0.1");

        assertThatCode(() -> attempts.check("olga", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void costTimeAfterAFew() {
        fail(5, "olga", "10.0.0.1");

        assertThatThrownBy(() -> attempts.check("olga", "10.0.0.1")).isInstanceOf(TooManyGuesses.class);

        clock.wind(Duration.ofSeconds(4));

        assertThatCode(() -> attempts.check("olga", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void costTwiceTheTimeEachTimeUpToAMinute() {
        fail(8, "olga", "10.0.0.1");

        clock.wind(Duration.ofSeconds(31));
        assertThatThrownBy(() -> attempts.check("olga", "10.0.0.1")).isInstanceOf(TooManyGuesses.class);

        fail(40, "olga", "10.0.0.1");
        clock.wind(Duration.ofSeconds(59));
        assertThatThrownBy(() -> attempts.check("olga", "10.0.0.1")).isInstanceOf(TooManyGuesses.class);

        clock.wind(Duration.ofSeconds(1));
        assertThatCode(() -> attempts.check("olga", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void doNotShutOutTheUserElsewhere() {
        fail(20, "olga", "10.0.0.1");

        assertThatCode(() -> attempts.check("olga", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void countForAnAddressThatTriesManyNames() {
        IntStream.range(0, 50).forEach(i -> attempts.add("user" + i, "10.0.0.1"));

        assertThatThrownBy(() -> attempts.check("olga", "10.0.0.1")).isInstanceOf(TooManyGuesses.class);
        assertThatCode(() -> attempts.check("olga", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void areForgivenToWhoKnewThePassword() {
        fail(4, "olga", "10.0.0.1");
        attempts.forget("olga", "10.0.0.1");
        fail(4, "olga", "10.0.0.1");

        assertThatCode(() -> attempts.check("olga", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void areForgottenAfterAWhile() {
        fail(4, "olga", "10.0.0.1");
        clock.wind(Duration.ofMinutes(16));
        fail(4, "olga", "10.0.0.1");

        assertThatCode(() -> attempts.check("olga", "10.0.0.1")).doesNotThrowAnyException();
    }

    private void fail(int times, String name, String address) {
        IntStream.range(0, times).forEach(i -> attempts.add(name, address));
    }

    /** A clock that goes only when it is told to. */
    private static final class WoundClock extends Clock {

        private Instant now = Instant.EPOCH;

        void wind(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
