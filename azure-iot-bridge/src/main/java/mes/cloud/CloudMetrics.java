package mes.cloud;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import mes.publication.Cloud;
import mes.publication.CloudStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How it stands with the cloud, as numbers. To count a long backlog takes a while, so it is not done for each of them. */
@Component
@ConditionalOnProperty("mes.cloud.kind")
final class CloudMetrics implements MeterBinder {

    private static final Duration RECENT = Duration.ofSeconds(5);

    private final Cloud cloud;
    private final Clock clock;
    private @Nullable CloudStatus last;
    private long lookedNanos;

    CloudMetrics(Cloud cloud, Clock clock) {
        this.cloud = cloud;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "connected", status -> status.connected() ? 1 : 0);
        gauge(registry, "backlog", CloudStatus::backlog);
        gauge(registry, "age.seconds", status -> status.age(clock.instant()).toSeconds());
        gauge(registry, "set.aside", CloudStatus::setAside);
        gauge(registry, "blocks.today", CloudStatus::blocksToday);
        count(registry, "connects", CloudStatus::connects);
        count(registry, "acknowledged", CloudStatus::acknowledged);
        count(registry, "repeated", CloudStatus::repeated);
        count(registry, "rejected", CloudStatus::rejected);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<CloudStatus> value) {
        Gauge.builder("mes.cloud." + name, this, metrics -> value.applyAsDouble(metrics.recent()))
                .register(registry);
    }

    private void count(MeterRegistry registry, String name, ToDoubleFunction<CloudStatus> value) {
        FunctionCounter.builder("mes.cloud." + name, this, metrics -> value.applyAsDouble(metrics.recent()))
                .register(registry);
    }

    private synchronized CloudStatus recent() {
        CloudStatus known = last;
        if (known == null || System.nanoTime() - lookedNanos > RECENT.toNanos()) {
            known = cloud.status();
            last = known;
            lookedNanos = System.nanoTime();
        }
        return known;
    }
}
