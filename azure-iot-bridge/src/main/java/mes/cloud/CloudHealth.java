package mes.cloud;

import java.time.Clock;
import java.time.Duration;
import mes.publication.Cloud;
import mes.publication.CloudStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Whether the cloud is told what becomes true. That it is not makes no server ill: it works on, and tells later. */
@Component
@ConditionalOnProperty("mes.cloud.kind")
final class CloudHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private final Cloud cloud;
    private final Clock clock;
    private final Duration lateAfter;

    CloudHealth(Cloud cloud, Clock clock, @Value("${mes.cloud.late-after:1h}") Duration lateAfter) {
        this.cloud = cloud;
        this.clock = clock;
        this.lateAfter = lateAfter;
    }

    @Override
    public Health health() {
        CloudStatus now = cloud.status();
        Duration age = now.age(clock.instant());
        boolean isWell = now.awaySince() == null && !now.isBudgetSpent() && age.compareTo(lateAfter) <= 0;
        Health.Builder health = isWell ? Health.up() : Health.status(DEGRADED);
        return health.withDetail("connected", now.connected())
                .withDetail("backlog", now.backlog())
                .withDetail("age", age)
                .withDetail("budgetSpent", now.isBudgetSpent())
                .build();
    }
}
