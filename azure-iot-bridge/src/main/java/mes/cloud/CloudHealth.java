package mes.cloud;

import mes.publication.Cloud;
import mes.publication.CloudStatus;
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

    CloudHealth(Cloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public Health health() {
        CloudStatus now = cloud.status();
        boolean isWell = now.awaySince() == null && !now.isBudgetSpent();
        Health.Builder health = isWell ? Health.up() : Health.status(DEGRADED);
        return health.withDetail("connected", now.connected())
                .withDetail("backlog", now.backlog())
                .withDetail("budgetSpent", now.isBudgetSpent())
                .build();
    }
}
