package mes.host;

import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.ConfigurationUtils;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.jspecify.annotations.Nullable;

/** What the embedded broker is told when it starts. */
final class BrokerSettings {

    static final String PLAIN = "mqtt";
    static final String TLS = "mqtts";

    private static final long MEGABYTE = 1 << 20;
    private static final String NOWHERE = "$nowhere";

    private BrokerSettings() {}

    /** What waits in memory, in bytes; the rest, which is for clients that are away, is paged to disk. */
    static long memory() {
        return Runtime.getRuntime().maxMemory() / 4;
    }

    static Configuration of(Path folder, String host, int port, @Nullable TlsListener tls) throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setBrokerInstance(folder.toFile());
        configuration.registerBrokerPlugin(new MessageOrder());
        configuration
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
                .addAcceptorConfiguration(PLAIN, acceptor(host, port));
        return tls == null ? configuration : configuration.addAcceptorConfiguration(acceptor(tls));
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

    private static TransportConfiguration acceptor(TlsListener tls) throws Exception {
        String secured = acceptor(tls.host(), tls.port()) + ";sslEnabled=true;wantClientAuth=true;keyStorePath=" + TLS;
        TransportConfiguration acceptor =
                ConfigurationUtils.parseAcceptorURI(TLS, secured).get(0);
        acceptor.getParams().put(TlsContexts.LISTENER, tls);
        return acceptor;
    }

    private static String acceptor(String host, int port) {
        return "tcp://" + host + ":" + port
                + "?protocols=MQTT;maximumPacketSize=1048576;defaultMqttSessionExpiryInterval=604800"
                + ";closeMqttConnectionOnPublishAuthorizationFailure=true";
    }
}
