package mes.routes.publication;

import java.io.IOException;
import java.util.Optional;
import mes.b2mml.Bod;
import mes.common.Rejection;
import mes.publication.Receiver;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Brings documents to their receivers: by HTTP, or by a wire {@code mes.wire.receiver-name} of the configuration. */
@Component
final class Delivery {

    private final Forms forms;
    private final ProducerTemplate wires;
    private final Environment configuration;

    Delivery(Forms forms, ProducerTemplate wires, Environment configuration) {
        this.forms = forms;
        this.wires = wires;
        this.configuration = configuration;
    }

    /** @throws Rejection INVALID for a wire that configuration does not have */
    void check(Receiver receiver) {
        if (!receiver.usesHttp() && wire(receiver).isEmpty()) {
            throw Rejection.invalid("configuration has no wire mes.wire.receiver-" + receiver.wire());
        }
    }

    /**
     * @throws Rejection REFUSED if the receiver never will take it
     * @throws Exception if it is away
     */
    void deliver(Bod bod, Door door) throws Exception {
        byte[] document = forms.write(bod, door.receiver().form());
        Exchange exchange = door.receiver().usesHttp() ? post(document, door) : send(document, door.receiver());
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        if (door.receiver().usesHttp()) {
            exchange.getMessage()
                    .getBody(ReceiverAnswer.class)
                    .check(door.receiver().logicalId());
        }
    }

    private Exchange post(byte[] document, Door door) {
        return wires.request(ReceiverRoute.OUT, exchange -> {
            Message message = message(exchange, document, door.receiver());
            message.setHeader(Exchange.HTTP_METHOD, "POST");
            message.setHeader(Exchange.HTTP_URI, door.receiver().url());
            message.setHeader("Authorization", door.authorization());
        });
    }

    /** By a wire nothing comes back: it is told once the wire took it. */
    private Exchange send(byte[] document, Receiver receiver) throws IOException {
        String wire = wire(receiver).orElseThrow(() -> new IOException("there is no wire " + receiver.wire()));
        return wires.send(wire, ExchangePattern.InOnly, exchange -> message(exchange, document, receiver));
    }

    private static Message message(Exchange exchange, byte[] document, Receiver receiver) {
        Message message = exchange.getMessage();
        message.setHeader(Exchange.CONTENT_TYPE, Forms.contentType(receiver.form()));
        message.setBody(document);
        return message;
    }

    private Optional<String> wire(Receiver receiver) {
        return Optional.ofNullable(configuration.getProperty("mes.wire.receiver-" + receiver.wire()));
    }
}
