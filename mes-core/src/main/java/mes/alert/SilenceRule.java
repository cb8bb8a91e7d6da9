package mes.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import mes.common.Origin;
import mes.performance.Contact;
import mes.performance.Contacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Raises the alert that equipment is silent for longer than it may be, and clears it when it is heard again. */
@Component
class SilenceRule {

    static final String SILENT = "Silent";

    private static final Logger LOG = LoggerFactory.getLogger(SilenceRule.class);
    private static final int SEVERITY = 400;

    private final Contacts contacts;
    private final AlertControl alerts;
    private final TransactionOperations transaction;
    private final Clock clock;

    SilenceRule(Contacts contacts, AlertControl alerts, TransactionOperations transaction, Clock clock) {
        this.contacts = contacts;
        this.alerts = alerts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void judge() {
        try {
            transaction.executeWithoutResult(together -> judge(clock.instant()));
        } catch (DataAccessException e) {
            LOG.debug("who is silent is judged later", e);
        }
    }

    void judge(Instant now) {
        contacts.judge(now).forEach(changed -> tell(changed, now));
    }

    private void tell(Contact changed, Instant now) {
        if (changed.silent()) {
            String text = "%s said nothing for %d seconds".formatted(changed.equipment(), changed.expectedSeconds());
            alerts.raise(changed.equipment(), Condition.active(SILENT, SEVERITY, text, now), Origin.SERVER);
        } else {
            alerts.clear(changed.equipment(), SILENT, now, Origin.SERVER);
        }
    }
}
