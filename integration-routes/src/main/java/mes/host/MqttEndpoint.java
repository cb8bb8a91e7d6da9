package mes.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mes.journal.Leases;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Component;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Configuration;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Constants;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Consumer;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Endpoint;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Message;
import org.apache.camel.component.paho.mqtt5.PahoMqtt5Producer;
import org.apache.camel.support.LoggingExceptionHandler;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.jspecify.annotations.Nullable;

/** One MQTT wire; each of its ends has its own session, open while the end is started. */
final class MqttEndpoint extends PahoMqtt5Endpoint {

    private final Broker broker;
    private final int shares;
    private final boolean subscriberRequired;

    /** @param shares by how many sessions it receives from a broker that is shared */
    MqttEndpoint(
            String uri,
            String topic,
            PahoMqtt5Component component,
            PahoMqtt5Configuration configuration,
            Broker broker,
            int shares,
            boolean subscriberRequired) {
        super(uri, topic, component, configuration);
        this.broker = broker;
        this.shares = shares;
        this.subscriberRequired = subscriberRequired;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Optional<Leases> leases = broker.leases();
        return leases.isPresent()
                ? new LeasedReceiver(this, processor, leases.get(), parts(Continued.of(processor)))
                : receiver(processor, Share.WHOLE);
    }

    private List<LeasedPart> parts(Processor processor) throws Exception {
        List<LeasedPart> parts = new ArrayList<>();
        for (Share share : Share.all(shares)) {
            Receiver receiver = receiver(processor, share);
            parts.add(new LeasedPart(share.name(clientId()), receiver, receiver::isConnected));
        }
        return parts;
    }

    private Receiver receiver(Processor processor, Share share) throws Exception {
        Receiver receiver = new Receiver(processor, share);
        configureConsumer(receiver);
        return receiver;
    }

    private String clientId() {
        return Objects.requireNonNull(
                getConfiguration().getClientId(), "A wire that receives needs a clientId: " + getEndpointUri());
    }

    @Override
    public Producer createProducer() {
        return new Sender();
    }

    @Override
    public MqttConnectionOptions createMqttConnectionOptions() {
        MqttConnectionOptions options = super.createMqttConnectionOptions();
        if (getConfiguration().getBrokerUrl().startsWith("tcp:")) {
            options.setSocketFactory(new BufferedSockets());
        }
        return options;
    }

    private MqttSession session(String clientId, MqttConnectionOptions options, Share share) throws MqttException {
        Wire wire = new Wire(broker, TopicFilters.of(getTopic()), share, subscriberRequired);
        return new MqttSession(getConfiguration().getBrokerUrl(), clientId, options, wire);
    }

    private final class Receiver extends PahoMqtt5Consumer {

        private final Share share;
        private @Nullable MqttSession session;

        Receiver(Processor processor, Share share) {
            super(MqttEndpoint.this, processor);
            this.share = share;
            // Whoever fails says so himself; what was cancelled when the wire was closed comes again.
            setExceptionHandler(new LoggingExceptionHandler(getCamelContext(), MqttEndpoint.class, LoggingLevel.DEBUG));
        }

        boolean isConnected() {
            return session != null && session.isConnected();
        }

        /** Acknowledged in the session in which it came, whatever session there is when it is done. */
        @Override
        public Exchange createExchange(MqttMessage message, String topic) {
            Exchange exchange = createExchange(true);
            PahoMqtt5Message in = new PahoMqtt5Message(exchange.getContext(), message);
            in.setBody(message.getPayload());
            in.setHeader(PahoMqtt5Constants.MQTT_TOPIC, topic);
            in.setHeader(PahoMqtt5Constants.MQTT_QOS, message.getQos());
            in.setHeader(PahoMqtt5Constants.CAMEL_PAHO_MSG_PROPERTIES, message.getProperties());
            exchange.setIn(in);
            exchange.getExchangeExtension().addOnCompletion(new Completion(Objects.requireNonNull(session), message));
            return exchange;
        }

        @Override
        protected void doStart() throws Exception {
            MqttSession opened = session(share.name(clientId()), createMqttConnectionOptions(), share);
            session = opened;
            setClient(opened);
            try {
                super.doStart();
            } catch (Exception e) { // of any kind: a session left open would receive for nobody
                opened.close();
                throw e;
            }
        }

        @Override
        protected void doStop() throws Exception {
            try {
                super.doStop();
            } finally {
                if (session != null) {
                    session.close();
                }
            }
        }
    }

    private final class Sender extends PahoMqtt5Producer {

        Sender() {
            super(MqttEndpoint.this);
        }

        @Override
        protected void doStart() throws Exception {
            setClient(session("millwright-" + UUID.randomUUID(), senderOptions(), Share.WHOLE));
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
