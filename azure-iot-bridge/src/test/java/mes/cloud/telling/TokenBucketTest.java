package mes.cloud.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TokenBucket bucket = new TokenBucket(8, 2, nanos::get);

    @Test
    void letsABurstThroughAndThenSoManyASecond() {
        assertThat(bucket.take()).isZero();
        assertThat(bucket.take()).isZero();

        assertThat(bucket.take()).isEqualTo(Duration.ofMillis(125));
        assertThat(bucket.take()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void hasNoMoreThanABurstAfterALongRest() {
        nanos.addAndGet(Duration.ofDays(1).toNanos());

        assertThat(bucket.take()).isZero();
        assertThat(bucket.take()).isZero();
        assertThat(bucket.take()).isPositive();
    }
}
