package mes.routes.b2mml.door;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import mes.b2mml.Outcome;
import mes.common.Rejection;
import mes.routes.Received;
import mes.routes.Reception;
import mes.routes.ResponseAddress;
import mes.routes.b2mml.Answer;
import mes.routes.b2mml.Codecs;
import mes.routes.b2mml.Endpoint;
import mes.routes.b2mml.Form;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The way in by queues and topics: whoever may send there may order. */
@Component
final class QueueDoor {

    static final String WIRE = "b2mml-in";

    private final Endpoint endpoint;
    private final Codecs codecs;
    private final Reception reception;
    private final String who;
    private final TransactionTemplate apart;

    QueueDoor(
            Endpoint endpoint,
            Codecs codecs,
            Reception reception,
            @Value("${mes.b2mml.queue-user}") String who,
            PlatformTransactionManager transactions) {
        this.endpoint = endpoint;
        this.codecs = codecs;
        this.reception = reception;
        this.who = who;
        this.apart = new TransactionTemplate(transactions);
        // A document has a transaction of its own, even when it is replayed within another.
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** Leaves the answer as the body, if somebody is to be told. */
    void answer(Exchange exchange) {
        Received received = Received.by(WIRE, exchange);
        Answer answer = answer(received);
        if (answer.kind() == Answer.Kind.UNAVAILABLE) {
            throw new IllegalStateException("A document cannot be dealt with now");
        }
        ResponseAddress address = received.responseAddress();
        boolean isTold = answer.isAsked() || address != null;
        keepIfRefused(received, answer, isTold);
        address(exchange.getMessage(), address);
        exchange.getMessage().setBody(isTold ? answer.document() : null);
    }

    private Answer answer(Received received) {
        byte[] document = received.payload();
        Form form = Form.guess(document);
        return Objects.requireNonNull(
                apart.execute(status -> endpoint.answer(new ByteArrayInputStream(document), form, who)));
    }

    /** What was not understood has to be looked at by somebody, and so has a refusal that nobody would hear of. */
    private void keepIfRefused(Received received, Answer answer, boolean isTold) {
        Outcome outcome = codecs.outcome(answer.document(), answer.form());
        boolean isUnderstood = answer.kind() == Answer.Kind.ANSWERED;
        if (outcome.isRejected() && !(isUnderstood && isTold)) {
            reception.refuse(received, Rejection.invalid(String.join("; ", outcome.reasons())));
        }
    }

    /** To where the message asks for it (MQTT 5), else to where the wire leads. */
    private static void address(Message message, @Nullable ResponseAddress address) {
        message.removeHeaders("*");
        if (address != null) {
            message.setHeader(PahoMqtt5Constants.CAMEL_PAHO_OVERRIDE_TOPIC, address.topic());
            message.setHeader(PahoMqtt5Constants.CAMEL_PAHO_MSG_PROPERTIES, address.properties());
        }
    }
}
