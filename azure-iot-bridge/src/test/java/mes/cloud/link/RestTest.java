package mes.cloud.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Rest rest =
            new Rest(new JitteredBackOff(Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0.5), nanos::get);

    @Test
    void isLongerEachTimeAndLongestWhereTheCloudSaysNo() {
        assertThat(rest.after(new LinkAway("nobody is there"))).isEqualTo(Duration.ofSeconds(2));
        assertThat(rest.after(new LinkAway("nobody is there"))).isEqualTo(Duration.ofMillis(3_500));
        assertThat(rest.after(LinkAway.refusing(null))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void isOverAfterItsTimeWhateverTheClockOfTheDaySays() {
        rest.after(new LinkAway("nobody is there"));
        assertThat(rest.isOver()).isFalse();
        assertThat(rest.why()).contains("nobody is there");

        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(rest.isOver()).isTrue();
    }

    @Test
    void hasNoReasonOnceThereIsALine() {
        rest.longest("it takes nothing");

        rest.end();

        assertThat(rest.isOver()).isTrue();
        assertThat(rest.why()).isEmpty();
    }
}
