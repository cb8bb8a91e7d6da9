package mes.alert;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Brings back what was shelved, when its time is over. */
@Component
class ShelvingRule {

    private static final Logger LOG = LoggerFactory.getLogger(ShelvingRule.class);

    private final AlertControl alerts;

    ShelvingRule(AlertControl alerts) {
        this.alerts = alerts;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void judge() {
        try {
            alerts.unshelveInTime();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("what was shelved is brought back later", e);
        }
    }
}
