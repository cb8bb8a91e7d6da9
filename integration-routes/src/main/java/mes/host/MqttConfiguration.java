package mes.host;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Path;
import mes.access.Users;
import mes.journal.Cursors;
import mes.journal.Cursors.Following;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.journal.Leases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheme {@code mqtt:} for wires, and a broker behind it when none is named. */
@Configuration(proxyBeanMethods = false)
class MqttConfiguration {

    @Bean
    MqttComponent mqtt(MqttServer server, Broker broker) {
        return new MqttComponent(server, broker);
    }

    private static boolean isOtherwise(JournalEntry entry) {
        return entry.kind().equals("user") && !entry.command().equals("ISSUE_TOKEN");
    }

    /** The broker within. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${mes.mqtt.url:}'.empty")
    static class Embedded {

        private static final String USER = "server";

        private final String password = Secret.generate();

        @Bean
        MqttAccess mqttAccess(Users users, @Value("${mes.compat.anonymous:false}") boolean admitsAnonymous) {
            return new LocalUsers(users, admitsAnonymous);
        }

        @Bean
        EmbeddedBroker broker(
                DataFolder data,
                MqttAccess access,
                @Value("${mes.mqtt.embedded.bind}") String bind,
                @Value("${mes.mqtt.embedded.port}") int port,
                ObjectProvider<TlsListener> tls) {
            return EmbeddedBroker.start(
                    data.path().resolve("broker"),
                    bind,
                    port,
                    tls.getIfAvailable(),
                    new OwnUser(USER, password, access));
        }

        @Bean
        @ConditionalOnProperty("mes.mqtt.embedded.tls.bundle")
        TlsListener tlsListener(
                SslBundles bundles,
                @Value("${mes.mqtt.embedded.tls.bundle}") String bundle,
                @Value("${mes.mqtt.embedded.tls.bind}") String bind,
                @Value("${mes.mqtt.embedded.tls.port}") int port,
                ObjectProvider<EmbeddedBroker> broker) {
            bundles.addBundleUpdateHandler(bundle, renewed -> broker.ifAvailable(EmbeddedBroker::renewKeys));
            return new TlsListener(bind, port, () -> bundles.getBundle(bundle));
        }

        @Bean
        MeterBinder mqttFlow(EmbeddedBroker broker) {
            return meters -> Gauge.builder("mes.mqtt.held", broker, held -> held.isHolding() ? 1 : 0)
                    .description("1 while machines are held back until the server has caught up")
                    .register(meters);
        }

        /** Whoever is shut out, or must enter otherwise from now on, is sent away at once. */
        @Bean
        Following shutOut(Cursors cursors, Journal journal, EmbeddedBroker broker) {
            return cursors.watch("mqtt-users", journal.newest(), entry -> {
                if (isOtherwise(entry)) {
                    broker.review(entry.id());
                }
            });
        }

        @Bean
        MqttServer mqttServer(EmbeddedBroker broker) {
            return new MqttServer(broker.url(), USER, password);
        }
    }

    /** A broker elsewhere, which keeps its own users. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("mes.mqtt.url")
    static class External {

        @Bean
        MqttServer mqttServer(
                @Value("${mes.mqtt.url}") String url,
                @Value("${mes.mqtt.user:}") String user,
                @Value("${mes.mqtt.password:}") String password) {
            return new MqttServer(url, user, password);
        }

        @Bean
        Broker broker(Leases leases) {
            return new ForeignBroker(leases);
        }

        /** Keeps the files of a Mosquitto as the users are. */
        @Bean
        @ConditionalOnProperty("mes.mqtt.mosquitto.folder")
        Following mosquittoFiles(
                @Value("${mes.mqtt.mosquitto.folder}") Path folder,
                Users users,
                MqttServer server,
                Cursors cursors,
                Journal journal)
                throws IOException {
            MosquittoFiles files = new MosquittoFiles(folder, users, server);
            long now = journal.newest();
            files.write();
            return cursors.watch("mosquitto-users", now, entry -> {
                if (isOtherwise(entry)) {
                    files.write();
                }
            });
        }
    }
}
