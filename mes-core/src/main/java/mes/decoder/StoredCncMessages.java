package mes.decoder;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** {@link CncMessages} in PostgreSQL, each for as long as a property says. */
@Repository
class StoredCncMessages implements CncMessages {

    private final CncMessageMapper mapper;
    private final Clock clock;
    private final Duration retention;

    StoredCncMessages(CncMessageMapper mapper, Clock clock, @Value("${mes.cnc.retention:365d}") Duration retention) {
        this.mapper = mapper;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public void add(CncMessage message) {
        mapper.insert(message);
    }

    /** The messages of a machine come one after the other. */
    @Override
    public void addOnce(CncMessage message) {
        if (!mapper.contains(message)) {
            mapper.insert(message);
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetTheOldest() {
        mapper.deleteBefore(clock.instant().minus(retention));
    }
}
