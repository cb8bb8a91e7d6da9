package mes.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.postoffice.Binding;
import org.apache.activemq.artemis.core.postoffice.impl.LocalQueueBinding;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTSessionState;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.security.SecurityAuth;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.jspecify.annotations.Nullable;

/** ActiveMQ Artemis as MQTT 5 broker within this process, with its journal in the data folder. */
final class EmbeddedBroker implements Broker, AutoCloseable {

    private static final long MEGABYTE = 1 << 20;
    private static final String ACCEPTOR = "mqtt";
    private static final String NOWHERE = "$nowhere";

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final String host;
    private final SimpleString ownUser;
    private final BrokerSecurity security;

    private EmbeddedBroker(String host, OwnUser access) {
        this.host = host;
        this.ownUser = SimpleString.of(access.name());
        this.security = new BrokerSecurity(access, this::session);
    }

    /** @param port 0 for a free one */
    static EmbeddedBroker start(Path folder, String host, int port, OwnUser access) {
        requireFree(host, port);
        EmbeddedBroker started = new EmbeddedBroker(host, access);
        started.broker.setConfiguration(configuration(folder, host, port));
        started.broker.setSecurityManager(started.security);
        unchecked(started.broker::start);
        return started;
    }

    String url() {
        return "tcp://" + host + ":" + port();
    }

    int port() {
        return server().getRemotingService().getAcceptor(ACCEPTOR).getActualPort();
    }

    @Override
    public boolean hasSubscriber(String topic) {
        SimpleString address = SimpleString.of(topic);
        return unchecked(() -> server().getPostOffice().getMatchingBindings(address)).stream()
                .anyMatch(binding -> !isOwn(binding));
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
                .filter(session -> user.equals(session.getUsername()) && !security.isStillWelcome(session))
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

    private static Configuration configuration(Path folder, String host, int port) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setBrokerInstance(folder.toFile());
        return unchecked(() -> configuration
                .setName("millwright")
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setPersistenceEnabled(true)
                .setJMXManagementEnabled(false)
                // A full disk must not silently stop the publishers: paging bounds what is kept.
                .setMaxDiskUsage(-1)
                .setGlobalMaxSize(memory())
                // BrokerSecurity remembers, and for how long.
                .setSecurityEnabled(true)
                .setAuthenticationCacheSize(0)
                .setAuthorizationCacheSize(0)
                // Addresses are spelt like topics: nothing to translate, and a dot is just a dot.
                .setWildCardConfiguration(new WildcardConfiguration()
                        .setDelimiter('/')
                        .setSingleWord('+')
                        .setAnyWords('#'))
                .setIncomingInterceptorClassNames(List.of(LastWills.class.getName()))
                .addAddressSetting("#", addresses())
                .addAcceptorConfiguration(ACCEPTOR, acceptor(host, port)));
    }

    /** What waits in memory; the rest is paged to disk, where the broker may turn round what one machine says. */
    private static long memory() {
        return Runtime.getRuntime().maxMemory() / 4;
    }

    private static AddressSettings addresses() {
        return new AddressSettings()
                .setMaxSizeBytes(memory())
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setPageLimitBytes(1024 * MEGABYTE)
                .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL)
                // A message is the subscriber's until it acknowledges, however often its connection breaks.
                .setMaxDeliveryAttempts(-1)
                .setDeadLetterAddress(SimpleString.of(NOWHERE))
                .setExpiryAddress(SimpleString.of(NOWHERE));
    }

    private static String acceptor(String host, int port) {
        return "tcp://" + host + ":" + port
                + "?protocols=MQTT;maximumPacketSize=1048576;defaultMqttSessionExpiryInterval=604800"
                + ";closeMqttConnectionOnPublishAuthorizationFailure=true";
    }
}
