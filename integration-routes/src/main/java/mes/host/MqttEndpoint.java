package mes.host;

import java.util.Objects;
import java.util.UUID;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Component;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Configuration;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Consumer;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Endpoint;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Producer;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;

/** One MQTT wire; each of its ends has its own session, open while the end is started. */
final class MqttEndpoint extends PahoMqtt5Endpoint {

    private final Broker broker;
    private final boolean subscriberRequired;

    MqttEndpoint(
            String uri,
            String topic,
            PahoMqtt5Component component,
            PahoMqtt5Configuration configuration,
            Broker broker,
            boolean subscriberRequired) {
        super(uri, topic, component, configuration);
        this.broker = broker;
        this.subscriberRequired = subscriberRequired;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Receiver receiver = new Receiver(processor);
        configureConsumer(receiver);
        return receiver;
    }

    @Override
    public Producer createProducer() {
        return new Sender();
    }

    private Wire wire() {
        return new Wire(broker, TopicFilters.of(getTopic()), subscriberRequired);
    }

    private MqttSession session(String clientId, MqttConnectionOptions options) throws MqttException {
        return new MqttSession(getConfiguration().getBrokerUrl(), clientId, options, wire());
    }

    private final class Receiver extends PahoMqtt5Consumer {

        Receiver(Processor processor) {
            super(MqttEndpoint.this, processor);
        }

        @Override
        protected void doStart() throws Exception {
            String clientId = Objects.requireNonNull(
                    getConfiguration().getClientId(), "A wire that receives needs a clientId: " + getEndpointUri());
            MqttSession session = session(clientId, createMqttConnectionOptions());
            setClient(session);
            try {
                super.doStart();
            } catch (Exception e) { // of any kind: a session left open would receive for nobody
                session.close();
                throw e;
            }
        }

        @Override
        protected void doStop() throws Exception {
            MqttSession session = (MqttSession) getClient();
            super.doStop();
            if (session != null) {
                session.close();
            }
        }
    }

    private final class Sender extends PahoMqtt5Producer {

        Sender() {
            super(MqttEndpoint.this);
        }

        @Override
        protected void doStart() throws Exception {
            setClient(session("millwright-" + UUID.randomUUID(), senderOptions()));
            super.doStart();
        }

        @Override
        protected void doStop() throws Exception {
            getClient().close();
            super.doStop();
        }

        private MqttConnectionOptions senderOptions() {
            MqttConnectionOptions options = createMqttConnectionOptions();
            options.setCleanStart(true);
            options.setSessionExpiryInterval(0L);
            return options;
        }
    }
}
