package mes.opcua.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import mes.access.ApplicationCertificate;
import mes.access.ApplicationCertificate.Standing;
import mes.access.ApplicationCertificates;
import mes.common.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Renews the server's own certificate before its time is over, and says so: others may have to trust the new one. */
@Component
final class CertificateWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);

    private final ApplicationCertificates certificates;
    private final Duration ahead;

    @Autowired
    CertificateWatch(ApplicationCertificates certificates, OpcUaSettings settings) {
        this(certificates, settings.renewAhead());
    }

    CertificateWatch(ApplicationCertificates certificates, Duration ahead) {
        this.certificates = certificates;
        this.ahead = ahead;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    void look() {
        certificates.all().stream()
                .filter(one -> one.standing() == Standing.OWN)
                .filter(own -> own.notAfter().isBefore(Instant.now().plus(ahead)))
                .forEach(this::renew);
    }

    private void renew(ApplicationCertificate old) {
        ApplicationCertificate renewed = certificates.renew(Origin.SERVER);
        LOG.warn(
                "The OPC UA certificate {} ends at {} and was replaced by {}; applications that trust it alone must trust that one",
                old.thumbprint(),
                old.notAfter(),
                renewed.thumbprint());
    }
}
