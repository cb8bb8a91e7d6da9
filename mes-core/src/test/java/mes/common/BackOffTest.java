package mes.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(1));

    @Test
    void waitsTwiceAsLongEachTimeUpToTheLongest() {
        Stream<Long> waits = Stream.generate(backOff::next).limit(5).map(Duration::toMillis);

        assertThat(waits).containsExactly(200L, 400L, 800L, 1_000L, 1_000L);
    }

    @Test
    void beginsAnewAfterASuccess() {
        backOff.next();
        backOff.next();

        backOff.reset();

        assertThat(backOff.next()).hasMillis(200);
    }
}
