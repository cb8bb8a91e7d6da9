package mes.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.postoffice.Binding;
import org.apache.activemq.artemis.core.postoffice.impl.LocalQueueBinding;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTSessionState;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.security.SecurityAuth;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.jspecify.annotations.Nullable;

/** ActiveMQ Artemis as MQTT 5 broker within this process, with its journal in the data folder. */
final class EmbeddedBroker implements Broker, AutoCloseable {

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final String host;
    private final SimpleString ownUser;
    private final BrokerSecurity security;
    private final FlowControl flow;

    private EmbeddedBroker(Path folder, String host, int port, @Nullable TlsListener tls, OwnUser access) {
        this.host = host;
        this.ownUser = SimpleString.of(access.name());
        this.security = new BrokerSecurity(access, this::session);
        broker.setConfiguration(unchecked(() -> BrokerSettings.of(folder, host, port, tls)));
        broker.setSecurityManager(security);
        unchecked(broker::start);
        this.flow = new FlowControl(server(), ownUser, BrokerSettings.memory());
    }

    /**
     * @param port 0 for a free one
     * @param tls where it listens besides
     */
    static EmbeddedBroker start(Path folder, String host, int port, @Nullable TlsListener tls, OwnUser access) {
        requireFree(host, port);
        if (tls != null) {
            requireFree(tls.host(), tls.port());
        }
        EmbeddedBroker started = new EmbeddedBroker(folder, host, port, tls, access);
        started.flow.start();
        return started;
    }

    String url() {
        return "tcp://" + host + ":" + port();
    }

    int port() {
        return port(BrokerSettings.PLAIN);
    }

    int tlsPort() {
        return port(BrokerSettings.TLS);
    }

    private int port(String acceptor) {
        return server().getRemotingService().getAcceptor(acceptor).getActualPort();
    }

    /** Shows the certificate as it is now to whoever comes from now on. */
    void renewKeys() {
        server().getRemotingService().getAcceptor(BrokerSettings.TLS).reload();
    }

    @Override
    public boolean hasSubscriber(String topic) {
        SimpleString address = SimpleString.of(topic);
        return unchecked(() -> server().getPostOffice().getMatchingBindings(address)).stream()
                .anyMatch(binding -> !isOwn(binding));
    }

    /** Whether clients are held back until the server has dealt with what they published before. */
    boolean isHolding() {
        return flow.isHolding();
    }

    private boolean isOwn(Binding binding) {
        return binding instanceof LocalQueueBinding local
                && ownUser.equals(local.getQueue().getUser());
    }

    /** It has a queue for each filter of a session. */
    @Override
    public boolean keepsOrderAcrossFilters() {
        return false;
    }

    /** Closes those connections of a user that he could not make any more; whoever comes back has to say who he is. */
    void review(String user) {
        server().getSessions().stream()
                .filter(session -> security.isUnwelcome(user, session))
                .map(SecurityAuth::getRemotingConnection)
                .forEach(connection -> connection.fail(new ActiveMQSecurityException("shut out")));
    }

    @Override
    public void close() {
        unchecked(broker::stop);
    }

    private @Nullable MQTTSessionState session(@Nullable String clientId) {
        return unchecked(() -> MQTTStateManager.getInstance(server()))
                .getSessionStates()
                .get(clientId);
    }

    private ActiveMQServer server() {
        return broker.getActiveMQServer();
    }

    /** The broker itself would log that its port is taken, and start without it. */
    private static void requireFree(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new StartRefused(
                    "The MQTT broker cannot listen on " + host + ":" + port + ": " + e.getMessage() + ".",
                    "Stop what listens there, choose another with --mes.mqtt.embedded.port=<port>, "
                            + "or use the broker that is there with --mes.mqtt.url=tcp://<host>:<port>.",
                    e);
        }
    }

    private static <T> T unchecked(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) { // the broker declares no narrower one
            throw new IllegalStateException(e);
        }
    }
}
