package mes.host;

import java.util.concurrent.CompletableFuture;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.AsyncProcessorConverterHelper;

/** A processor that several consumers call, and that goes on when one of them ends: it is none of their services. */
record Continued(AsyncProcessor processor) implements AsyncProcessor {

    static Continued of(Processor processor) {
        return new Continued(AsyncProcessorConverterHelper.convert(processor));
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        processor.process(exchange);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        return processor.process(exchange, callback);
    }

    @Override
    public CompletableFuture<Exchange> processAsync(Exchange exchange) {
        return processor.processAsync(exchange);
    }
}
