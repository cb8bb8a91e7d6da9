package mes.performance;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the tables for the days to come, and drops those that have been kept long enough. */
@Component
class PropertyValueDays {

    private static final Logger LOG = LoggerFactory.getLogger(PropertyValueDays.class);
    private static final int DAYS_AHEAD = 3;

    private final PropertyValueDayMapper mapper;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Duration retention;

    PropertyValueDays(
            PropertyValueDayMapper mapper,
            TransactionOperations transaction,
            Clock clock,
            @Value("${mes.property-values.retention:90d}") Duration retention) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
        this.retention = retention;
    }

    @PostConstruct
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void turnOver() {
        alone(this::makeNext);
        alone(() -> drop(clock.instant()));
    }

    /** Days are dropped when nobody needs them; what some properties need shorter is deleted. */
    private void drop(Instant now) {
        Integer longest = mapper.longestRetention();
        if (longest == null) {
            mapper.dropBefore(now.minus(retention));
        } else {
            int days = Math.toIntExact(retention.toDays());
            mapper.dropBefore(now.minus(Duration.ofDays(Math.max(longest, days))));
            mapper.deleteWhatIsKeptShorter(now, days);
        }
    }

    private void makeNext() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        today.datesUntil(today.plusDays(DAYS_AHEAD + 1)).forEach(mapper::make);
    }

    /** What another server is doing, or those who read keep from being done, is done the next time. */
    private void alone(Runnable work) {
        try {
            transaction.executeWithoutResult(together -> {
                mapper.waitShortly();
                if (mapper.begin()) {
                    work.run();
                }
            });
        } catch (DataAccessException e) {
            LOG.warn("the days of property values are turned over later: {}", e.getMessage());
        }
    }
}
