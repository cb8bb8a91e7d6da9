package mes.cloud.wire;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mes.cloud.link.Link;
import mes.cloud.link.LinkAway;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/** Tells the cloud; an exchange is done when the cloud has the message, and fails when nobody knows whether it has it. */
final class CloudProducer extends DefaultAsyncProducer {

    private final Link link;
    private final Duration patience;

    CloudProducer(Endpoint endpoint, Link link, Duration patience) {
        super(endpoint);
        this.link = link;
        this.patience = patience;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        link.tell(Headers.read(exchange.getMessage()))
                .copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((told, failure) -> end(exchange, failure, callback));
        return false;
    }

    private void end(Exchange exchange, @Nullable Throwable failure, AsyncCallback callback) {
        exchange.setException(failure == null ? null : reason(failure));
        callback.done(false);
    }

    /** Nobody is there any more, though the line is open, if nothing is answered. */
    private Throwable reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            link.close();
            return new LinkAway("a message was not acknowledged in time");
        }
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }
}
