package mes.cloud.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JitteredBackOffTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTES = Duration.ofMinutes(5);

    @Test
    void waitsLongerEachTimeUpToTheLongest() {
        JitteredBackOff unlucky = new JitteredBackOff(SECOND, MINUTES, () -> 1);

        assertThat(unlucky.next()).isEqualTo(Duration.ofSeconds(3));
        assertThat(unlucky.next()).isEqualTo(Duration.ofSeconds(9));
        for (int i = 0; i < 10; i++) {
            unlucky.next();
        }
        assertThat(unlucky.next()).isEqualTo(MINUTES);
    }

    @Test
    void neverWaitsLessThanTheShortest() {
        JitteredBackOff lucky = new JitteredBackOff(SECOND, MINUTES, () -> 0);

        assertThat(lucky.next()).isEqualTo(SECOND);
        assertThat(lucky.next()).isEqualTo(SECOND);
    }

    @Test
    void beginsAnewAfterASuccess() {
        JitteredBackOff backOff = new JitteredBackOff(SECOND, MINUTES, () -> 1);
        backOff.longest();

        backOff.reset();

        assertThat(backOff.next()).isEqualTo(Duration.ofSeconds(3));
    }
}
