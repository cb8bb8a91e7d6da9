package mes.cloud.wire;

import java.time.Duration;
import mes.cloud.link.Link;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** The link, to be told by and to be heard. */
final class CloudEndpoint extends DefaultEndpoint {

    private final Link link;
    private final Duration patience;

    CloudEndpoint(String uri, Component component, Link link, Duration patience) {
        super(uri, component);
        this.link = link;
        this.patience = patience;
    }

    @Override
    public Producer createProducer() {
        return new CloudProducer(this, link, patience);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        CloudConsumer consumer = new CloudConsumer(this, processor, link);
        configureConsumer(consumer);
        return consumer;
    }
}
