package mes.routes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mes.journal.Quarantine;
import mes.journal.QuarantineFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Keeps the quarantine from growing for ever: the oldest messages go, and are counted. */
@Component
class QuarantineBounds {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineBounds.class);

    private final Quarantine quarantine;
    private final Clock clock;
    private final Duration retention;
    private final long most;
    private final DataSize mostBytes;
    private final Counter forgotten;
    private final AtomicLong waiting;

    QuarantineBounds(
            Quarantine quarantine,
            Clock clock,
            MeterRegistry meters,
            @Value("${mes.quarantine.retention:90d}") Duration retention,
            @Value("${mes.quarantine.most:100000}") long most,
            @Value("${mes.quarantine.most-bytes:1GB}") DataSize mostBytes) {
        this.quarantine = quarantine;
        this.clock = clock;
        this.retention = retention;
        this.most = most;
        this.mostBytes = mostBytes;
        this.forgotten = meters.counter("mes.quarantine.forgotten");
        this.waiting = meters.gauge("mes.quarantine.waiting", new AtomicLong());
    }

    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void keep() {
        int gone = quarantine.forget(clock.instant().minus(retention), most, mostBytes.toBytes());
        if (gone > 0) {
            LOG.warn("{} messages in quarantine were forgotten: there were too many, or they were too old", gone);
        }
        forgotten.increment(gone);
        waiting.set(quarantine.count(QuarantineFilter.WAITING));
    }
}
