package mes.routes.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Stores the messages that Kafka brings as a list, each by itself and in their order, and lets Kafka forget them when all are
 * stored. What is no such list is stored as it is.
 */
final class Bundles extends AsyncProcessorSupport {

    /** The header in which a record bears its MQTT topic. */
    static final String TOPIC = "topic";

    private final AsyncProcessor storing;

    Bundles(AsyncProcessor storing) {
        this.storing = storing;
    }

    /** Of a list it returns on the thread of Kafka's consumer, which knows no other, when that is done. */
    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        if (!(exchange.getMessage().getBody() instanceof List<?> records)) {
            return storing.process(exchange, callback);
        }
        try {
            List<Exchange> messages = records.stream()
                    .map(Exchange.class::cast)
                    .map(Bundles::named)
                    .toList();
            storeAll(messages);
            commit(messages);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.setException(e);
        } catch (RuntimeException notCommitted) { // of whatever kind: they come again, and are known
            exchange.setException(notCommitted);
        }
        callback.done(true);
        return true;
    }

    private void storeAll(List<Exchange> messages) throws InterruptedException {
        CountDownLatch stored = new CountDownLatch(messages.size());
        messages.forEach(message -> storing.process(message, doneSync -> stored.countDown()));
        stored.await();
        for (Exchange message : messages) {
            if (message.getException() != null) {
                throw new IllegalStateException(message.getException());
            }
        }
    }

    private static Exchange named(Exchange record) {
        Message message = record.getMessage();
        message.setHeader(PahoMqtt5Constants.MQTT_TOPIC, message.getHeader(TOPIC, "", String.class));
        return record;
    }

    /** Up to the last of each partition. */
    private static void commit(List<Exchange> stored) {
        Map<Object, KafkaManualCommit> last = new LinkedHashMap<>();
        for (Exchange one : stored) {
            Message message = one.getMessage();
            last.put(
                    List.of(message.getHeader(KafkaConstants.TOPIC), message.getHeader(KafkaConstants.PARTITION)),
                    message.getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class));
        }
        last.values().forEach(KafkaManualCommit::commit);
    }

    @Override
    protected void doStart() {
        ServiceHelper.startService(storing);
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopService(storing);
    }
}
