package mes.cloud.wire;

import java.util.concurrent.ExecutorService;
import mes.cloud.link.Ear;
import mes.cloud.link.Heard;
import mes.cloud.link.Link;
import mes.cloud.link.Telegram;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the cloud: one thing after the other, on a thread of its own.
 *
 * <p>A message is acknowledged once its exchange is done. A direct method is an exchange that somebody waits for.
 */
final class CloudConsumer extends DefaultConsumer implements Ear {

    private static final Logger LOG = LoggerFactory.getLogger(CloudConsumer.class);
    private static final int NOT_NOW = 503;

    private final Link link;
    private @Nullable ExecutorService thread;

    CloudConsumer(Endpoint endpoint, Processor processor, Link link) {
        super(endpoint, processor);
        this.link = link;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        thread = getEndpoint()
                .getCamelContext()
                .getExecutorServiceManager()
                .newSingleThreadExecutor(this, "cloud-hearing");
        link.listen(this);
    }

    @Override
    protected void doStop() throws Exception {
        link.ignore(this);
        if (thread != null) {
            getEndpoint().getCamelContext().getExecutorServiceManager().shutdownNow(thread);
            thread = null;
        }
        super.doStop();
    }

    @Override
    public void hear(Heard heard) {
        ExecutorService now = thread;
        if (now == null) {
            return;
        }
        if (heard instanceof Heard.Message message) {
            now.execute(() -> take(message));
        } else if (heard instanceof Heard.Method method) {
            now.execute(() -> answer(method));
        }
    }

    /** What is not acknowledged comes again with the next line, and until then holds up what is. */
    private void take(Heard.Message message) {
        Exchange exchange = createExchange(false);
        exchange.getMessage().setBody(message.body());
        exchange.getMessage().setHeader(Telegram.ID, message.id());
        if (isDone(exchange)) {
            message.acknowledge().run();
        } else {
            link.close();
        }
    }

    private void answer(Heard.Method method) {
        Exchange exchange = createExchange(false);
        exchange.setPattern(ExchangePattern.InOut);
        exchange.getMessage().setBody(method.body());
        exchange.getMessage().setHeader(Headers.COMMAND, method.name());
        if (isDone(exchange)) {
            Message answer = exchange.getMessage();
            link.answer(
                    method.request(), answer.getHeader(Headers.STATUS, Integer.class), answer.getBody(byte[].class));
        } else {
            link.answer(method.request(), NOT_NOW, new byte[] {'{', '}'});
        }
    }

    private boolean isDone(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) { // whatever it is, the next message must find this thread alive
            exchange.setException(e);
        }
        if (exchange.getException() != null) {
            LOG.warn(
                    "What the cloud said was not carried out: {}",
                    exchange.getException().getMessage());
        }
        return exchange.getException() == null;
    }
}
