package mes.opcua.plant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import mes.opcua.stack.Application;
import org.springframework.stereotype.Component;

/** Tells whoever watches the server when its own certificate ends, as seconds since 1970. */
@Component
final class CertificateMetric implements MeterBinder {

    private final Application application;

    CertificateMetric(Application application) {
        this.application = application;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mes.opcua.certificate.end", application, CertificateMetric::end)
                .description("When the server's own OPC UA certificate ends")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double end(Application application) {
        return application.certificate().getNotAfter().toInstant().getEpochSecond();
    }
}
