package mes.cloud.wire;

import java.util.concurrent.CompletableFuture;
import mes.cloud.link.Telegram;
import mes.cloud.link.Voice;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts messages on the wire to the cloud; what they fail with is what the wire failed with. */
@Component
@ConditionalOnProperty("mes.cloud.kind")
final class OutwardWire implements Voice {

    private final CamelContext camel;
    private @Nullable AsyncProducer producer;

    OutwardWire(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public CompletableFuture<?> tell(Telegram telegram) {
        try {
            AsyncProducer wire = producer();
            Exchange exchange = wire.getEndpoint().createExchange();
            exchange.getMessage().setBody(telegram);
            return wire.processAsync(exchange).thenCompose(OutwardWire::outcome);
        } catch (Exception e) { // of any kind: a wire is whatever somebody configured
            return CompletableFuture.failedFuture(e);
        }
    }

    private static CompletableFuture<Exchange> outcome(Exchange exchange) {
        return exchange.getException() == null
                ? CompletableFuture.completedFuture(exchange)
                : CompletableFuture.failedFuture(exchange.getException());
    }

    private synchronized AsyncProducer producer() throws Exception {
        AsyncProducer made = producer;
        if (made == null) {
            made = camel.getEndpoint(CloudOutRoute.OUT).createAsyncProducer();
            made.start();
            producer = made;
        }
        return made;
    }
}
