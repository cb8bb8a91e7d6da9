package mes.cloud.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LingerTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final AtomicLong nanos = new AtomicLong();
    private final Linger linger = new Linger(nanos::get);

    @Test
    void endsAfterItsTime() {
        assertThat(linger.isOver(1, LONGEST)).isFalse();

        nanos.addAndGet(LONGEST.toNanos());

        assertThat(linger.isOver(1, LONGEST)).isTrue();
    }

    @Test
    void beginsAnewForTheNextThatIsFirst() {
        linger.isOver(1, LONGEST);
        nanos.addAndGet(LONGEST.toNanos());

        assertThat(linger.isOver(2, LONGEST)).isFalse();
        assertThat(linger.isOver(2, Duration.ZERO)).isTrue();
    }
}
