package mes.routes;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.stereotype.Component;

/**
 * For routes that may lose nothing: whatever fails is tried again in place, for as long as it takes.
 *
 * <p>What can never succeed must not reach it; {@link Reception} sees to that. When the server stops meanwhile, the
 * message fails, unacknowledged, and comes again after the next start.
 */
@Component
final class Patience extends RouteConfigurationBuilder {

    private static final int FOR_EVER = -1;
    private static final int SHORTEST_PAUSE_MS = 200;
    private static final int LONGEST_PAUSE_MS = 10_000;

    @Override
    public void configuration() {
        routeConfiguration(Reception.PATIENT)
                .errorHandler(defaultErrorHandler()
                        .maximumRedeliveries(FOR_EVER)
                        .allowRedeliveryWhileStopping(false)
                        .redeliveryDelay(SHORTEST_PAUSE_MS)
                        .useExponentialBackOff()
                        .backOffMultiplier(2)
                        .maximumRedeliveryDelay(LONGEST_PAUSE_MS)
                        .retryAttemptedLogLevel(LoggingLevel.WARN)
                        .logStackTrace(false));
    }
}
