package mes.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mes.MqttListener;
import mes.SelfSigned;
import mes.equipment.EquipmentId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.dao.DataAccessResourceFailureException;

class EmbeddedBrokerTest {

    private static final int WAIT_MILLIS = 30_000;
    private static final int MANY = 1_000;

    @TempDir
    static Path folder;

    private static final Guests guests = new Guests();
    private static SelfSigned papers;
    private static EmbeddedBroker broker;
    private static MqttAsyncClient press;

    private final List<MqttAsyncClient> clients = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        papers = SelfSigned.fresh();
        broker = EmbeddedBroker.start(
                folder,
                "127.0.0.1",
                0,
                new TlsListener(
                        "127.0.0.1",
                        0,
                        () -> SslBundle.of(SslStoreBundle.of(papers.keys(), SelfSigned.PASSWORD, null))),
                new OwnUser("server", "secret", guests));
        press = new MqttAsyncClient(broker.url(), "press", new MemoryPersistence());
        press.connect(options("press", "press")).waitForCompletion(WAIT_MILLIS);
    }

    @AfterAll
    static void stop() throws MqttException {
        press.disconnect().waitForCompletion(WAIT_MILLIS);
        broker.close();
    }

    @AfterEach
    void disconnect() throws MqttException {
        for (MqttAsyncClient client : clients) {
            if (client.isConnected()) {
                client.disconnect().waitForCompletion(WAIT_MILLIS);
            }
            client.close(true);
        }
        guests.comeBack("press");
        guests.comeBack("oven");
        guests.admitsAnonymous = false;
        guests.areUnknown = false;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mes/v1/PRESS.1/job-command",
                "mes/v1/PRESS.1/count",
                "mes/v1/PRESS.1/state",
                "mes/v1/PRESS.1/property-value",
                "mes/v1/PRESS.1/status",
                "mes/v1/PRESS.1/raw",
                "sensor/CNC/PRESS.1",
                "machine/ack/PRESS.1"
            })
    void letsAMachineSpeakForItsEquipment(String topic) throws MqttException {
        assertThat(publish(press, topic)).isEqualTo(MqttReturnCode.RETURN_CODE_SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mes/v1/PRESS.2/count",
                "mes/v1/PRESS/1/count",
                "mes/v1/PRESS.1/job-order",
                "mes/v1/PRESS.1/configuration",
                "mes/v1/PRESS.1/count/more",
                "machine/ack/PRESS.2",
                "mes/v1/PRESS.2/raw",
                "sensor/CNC",
                "sensor/CNC/PRESS.2",
                "work-orders/PRESS.1",
                "$sys.mqtt.sessions",
                "anything"
            })
    void refusesWhatAMachineMayNotSay(String topic) throws MqttException {
        assertThat(publish(press, topic)).isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mes/v1/PRESS.1/job-order",
                "mes/v1/PRESS.1/ack",
                "mes/v1/PRESS.1/answer",
                "mes/v1/PRESS.1/answer/#",
                "mes/v1/PRESS.1/configuration",
                "work-orders/PRESS.1",
                "$share/group/work-orders/PRESS.1"
            })
    void letsAMachineHearWhatIsForIt(String filter) throws MqttException {
        assertThat(subscribe(press, filter)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+/v1/PRESS.1/job-order",
                "mes/v1/+/job-order",
                "mes/v1/PRESS.1/#",
                "mes/v1/PRESS.1/count",
                "mes/v1/PRESS.2/job-order",
                "work-orders/+",
                "$share/group/work-orders/+",
                "$sys.mqtt.sessions"
            })
    void refusesWhatAMachineMayNotHear(String filter) throws MqttException {
        assertThat(subscribe(press, filter)).isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED);
    }

    @Test
    void refusesAWrongPassword() {
        assertRefused(() -> connect("id", "press", "wrong"), MqttReturnCode.RETURN_CODE_BAD_USERNAME_OR_PASSWORD);
    }

    @Test
    void speaksTlsWithWhoHasAPassword() throws Exception {
        MqttAsyncClient client = connect("tls", secured(options("press", "press"), SelfSigned.fresh(), papers));

        assertThat(publish(client, "mes/v1/PRESS.1/count")).isEqualTo(MqttReturnCode.RETURN_CODE_SUCCESS);
        assertThat(publish(client, "mes/v1/PRESS.2/count")).isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED);
    }

    @Test
    void letsInWhoHoldsTheKeyOfAUsersCertificateWhileItIsHis() throws Exception {
        SelfSigned machine = SelfSigned.fresh();
        assertRefused(
                () -> connect("certified", secured(options(null, null), machine, papers)),
                MqttReturnCode.RETURN_CODE_BAD_USERNAME_OR_PASSWORD);

        guests.certificates.put(machine.certificate(), "oven");
        MqttAsyncClient client = connect("certified", secured(options(null, null), machine, papers));

        assertThat(publish(client, "mes/v1/OVEN/count")).isEqualTo(MqttReturnCode.RETURN_CODE_SUCCESS);
        assertThat(publish(client, "mes/v1/PRESS.1/count")).isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED);

        guests.certificates.clear();
        broker.review("oven");

        await().until(() -> !client.isConnected());
    }

    @Test
    void showsItsNewCertificateWhenThatIsRenewed() throws Exception {
        SelfSigned former = papers;
        papers = SelfSigned.fresh();
        broker.renewKeys();

        connect("renewed", secured(options("press", "press"), papers, papers));

        assertThatThrownBy(() -> connect("belated", secured(options("press", "press"), former, former)))
                .hasRootCauseInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void refusesTheAnonymousUnlessAskedNotTo() throws MqttException {
        assertRefused(() -> connect("id", null, null), MqttReturnCode.RETURN_CODE_BAD_USERNAME_OR_PASSWORD);

        guests.admitsAnonymous = true;
        MqttAsyncClient anonymous = connect("id", null, null);

        assertThat(publish(anonymous, "machine/ack/PRESS.1")).isEqualTo(MqttReturnCode.RETURN_CODE_SUCCESS);
        assertThat(publish(anonymous, "sensor/CNC")).isEqualTo(MqttReturnCode.RETURN_CODE_SUCCESS);
        assertThat(publish(anonymous, "sensor/CNC/PRESS.1")).isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED);
        assertThat(subscribe(anonymous, "work-orders/+")).isEqualTo(1);
        assertThat(publish(anonymous, "mes/v1/PRESS.1/count")).isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED);
        assertThat(subscribe(anonymous, "mes/v1/PRESS.1/job-order"))
                .isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED);
    }

    @Test
    void letsTheAdministratorDoEverything() throws MqttException {
        MqttAsyncClient admin = connect("admin");

        assertThat(subscribe(admin, "#")).isEqualTo(1);
        assertThat(publish(admin, "mes/v1/PRESS.1/job-order")).isEqualTo(MqttReturnCode.RETURN_CODE_SUCCESS);
    }

    @Test
    void refusesToHandASessionToSomebodyElse() throws MqttException {
        MqttAsyncClient owner = connect("press-session", "press", "press");
        subscribe(owner, "work-orders/PRESS.1");

        assertRefused(() -> connect("press-session", "oven", "oven"), MqttReturnCode.RETURN_CODE_IDENTIFIER_NOT_VALID);

        assertThat(owner.isConnected()).isTrue();
    }

    @Test
    void forgetsARevokedUserWithinSeconds() throws MqttException {
        assertThat(publish(press, "mes/v1/PRESS.1/count")).isEqualTo(MqttReturnCode.RETURN_CODE_SUCCESS);

        guests.leave("press");

        await().untilAsserted(() -> assertThat(publish(press, "mes/v1/PRESS.1/count"))
                .isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED));
    }

    @Test
    void keepsWhoIsHereWhileNobodyKnowsTheUsers() throws MqttException {
        assertThat(publish(press, "mes/v1/PRESS.1/count")).isEqualTo(MqttReturnCode.RETURN_CODE_SUCCESS);

        guests.areUnknown = true;

        await().untilAsserted(() -> {
            assertThat(publish(press, "mes/v1/PRESS.1/count")).isEqualTo(MqttReturnCode.RETURN_CODE_SUCCESS);
            assertThat(guests.askedInVain).isPositive();
        });
        assertThat(publish(press, "mes/v1/OVEN/count")).isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED);
    }

    @Test
    void tellsWhoComesMeanwhileToComeAgain() {
        guests.areUnknown = true;

        assertRefused(() -> connect("oven"), MqttReturnCode.RETURN_CODE_SERVER_UNAVAILABLE);
    }

    @Test
    void closesTheConnectionsOfWhoCouldNotComeInAnyMore() throws MqttException {
        MqttAsyncClient oven = connect("oven");
        broker.review("oven");
        assertThat(publish(oven, "mes/v1/OVEN/count")).isEqualTo(MqttReturnCode.RETURN_CODE_SUCCESS);

        guests.leave("oven");
        broker.review("oven");

        await().until(() -> !oven.isConnected());
        assertThat(press.isConnected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 60})
    void publishesTheWillOfAClientThatVanishes(long sessionExpiry) throws MqttException {
        MqttAsyncClient admin = connect("admin");
        List<String> heard = listen(admin);
        subscribe(admin, "mes/v1/+/status");
        MqttConnectionOptions options = options("press", "press");
        options.setSessionExpiryInterval(sessionExpiry);
        options.setWill("mes/v1/PRESS.1/status", new MqttMessage("gone".getBytes()));

        connect("vanishing-" + sessionExpiry, options).disconnectForcibly(0, 0, false);

        await().untilAsserted(() -> assertThat(heard).contains("mes/v1/PRESS.1/status"));
    }

    @Test
    void doesNotPublishAForeignWill() throws MqttException {
        MqttAsyncClient admin = connect("admin");
        List<String> heard = listen(admin);
        subscribe(admin, "mes/v1/+/status");
        MqttConnectionOptions options = options("press", "press");
        options.setWill("mes/v1/PRESS.2/status", new MqttMessage("gone".getBytes()));
        MqttAsyncClient leaving = connect("will", options);

        leaving.disconnectForcibly(0, 0, false);

        publish(admin, "mes/v1/LAST/status");
        await().until(() -> heard.contains("mes/v1/LAST/status"));
        assertThat(heard).doesNotContain("mes/v1/PRESS.2/status");
    }

    @Test
    void knowsWhoListens() throws MqttException {
        MqttConnectionOptions lasting = options("oven", "oven");
        lasting.setSessionExpiryInterval(60L);
        MqttAsyncClient listener = connect("listener", lasting);
        assertThat(broker.hasSubscriber("work-orders/OVEN")).isFalse();

        subscribe(listener, "work-orders/OVEN");
        assertThat(broker.hasSubscriber("work-orders/OVEN")).isTrue();

        listener.disconnect().waitForCompletion(WAIT_MILLIS);
        assertThat(broker.hasSubscriber("work-orders/OVEN")).isTrue();
        assertThat(broker.hasSubscriber("work-orders/PRESS.2")).isFalse();

        connect("listener", options("oven", "oven")).disconnect().waitForCompletion(WAIT_MILLIS);
        await().until(() -> !broker.hasSubscriber("work-orders/OVEN"));
    }

    @Test
    void holdsWhoPublishesWhileTheServerIsBehind() throws MqttException, InterruptedException {
        MqttAsyncClient server = connect("behind", "server", "secret");
        server.setManualAcks(true);
        BlockingQueue<MqttMessage> arrived = arriving(server);

        IMqttToken last = publishMany(50_000);

        await().until(broker::isHolding);
        assertThat(last.isComplete()).isFalse();

        for (int number = 0; number < MANY; number++) {
            server.messageArrivedComplete(take(arrived, number).getId(), 1);
        }

        last.waitForCompletion(WAIT_MILLIS);
        await().until(() -> !broker.isHolding());
    }

    @Test
    void keepsTheOrderOfWhoDoesNotWait() throws MqttException, InterruptedException {
        BlockingQueue<MqttMessage> arrived = arriving(connect("in-order", "server", "secret"));

        publishMany(5_000);

        for (int number = 0; number < MANY; number++) {
            take(arrived, number);
        }
    }

    private static BlockingQueue<MqttMessage> arriving(MqttAsyncClient server) throws MqttException {
        BlockingQueue<MqttMessage> arrived = new LinkedBlockingQueue<>();
        server.setCallback(new MqttListener((topic, message) -> arrived.add(message)));
        subscribe(server, "mes/v1/+/count");
        return arrived;
    }

    /** Messages of this size, numbered from 0 on, without waiting for any; the last of them. */
    private static IMqttToken publishMany(int bytes) throws MqttException {
        IMqttToken last = null;
        for (int number = 0; number < MANY; number++) {
            byte[] payload = ByteBuffer.allocate(bytes).putInt(number).array();
            last = press.publish("mes/v1/PRESS.1/count", new MqttMessage(payload, 1, false, null));
        }
        return last;
    }

    /** The next message, which has this number. */
    private static MqttMessage take(BlockingQueue<MqttMessage> arrived, int number) throws InterruptedException {
        MqttMessage next = arrived.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        assertThat(next).as("message " + number).isNotNull();
        assertThat(ByteBuffer.wrap(next.getPayload()).getInt()).isEqualTo(number);
        return next;
    }

    @Test
    void refusesToStartOnAPortThatIsTaken(@TempDir Path other) {
        assertThatThrownBy(() -> EmbeddedBroker.start(
                        other, "127.0.0.1", broker.port(), null, new OwnUser("server", "secret", guests)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(String.valueOf(broker.port()));
    }

    private static void assertRefused(ThrowingCallable connecting, int reason) {
        assertThatThrownBy(connecting)
                .isInstanceOfSatisfying(
                        MqttException.class,
                        refusal -> assertThat(refusal.getReasonCode()).isEqualTo(reason));
    }

    private MqttAsyncClient connect(String user) throws MqttException {
        return connect(user + "-" + clients.size(), user, user);
    }

    private MqttAsyncClient connect(String clientId, String user, String password) throws MqttException {
        return connect(clientId, options(user, password));
    }

    private MqttAsyncClient connect(String clientId, MqttConnectionOptions options) throws MqttException {
        String url = options.getSocketFactory() == null ? broker.url() : "ssl://127.0.0.1:" + broker.tlsPort();
        MqttAsyncClient client = new MqttAsyncClient(url, clientId, new MemoryPersistence());
        clients.add(client);
        client.connect(options).waitForCompletion(WAIT_MILLIS);
        return client;
    }

    private static MqttConnectionOptions options(String user, String password) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        if (user != null) {
            options.setUserName(user);
            options.setPassword(password.getBytes());
        }
        return options;
    }

    private static MqttConnectionOptions secured(MqttConnectionOptions options, SelfSigned own, SelfSigned trusted)
            throws GeneralSecurityException, IOException {
        options.setSocketFactory(own.trusting(trusted).getSocketFactory());
        return options;
    }

    private static int publish(MqttAsyncClient client, String topic) throws MqttException {
        MqttMessage message = new MqttMessage("{}".getBytes(), 1, false, null);
        return reason(client.publish(topic, message));
    }

    private static int subscribe(MqttAsyncClient client, String filter) throws MqttException {
        return reason(client.subscribe(filter, 1));
    }

    private static int reason(IMqttToken token) throws MqttException {
        token.waitForCompletion(WAIT_MILLIS);
        return token.getReasonCodes()[0];
    }

    private static List<String> listen(MqttAsyncClient client) {
        List<String> topics = new CopyOnWriteArrayList<>();
        client.setCallback(new MqttListener((topic, message) -> topics.add(topic)));
        return topics;
    }

    /** Users whose password is their name. */
    private static final class Guests implements MqttAccess {

        private static final Map<String, MqttUser> ALL = Map.of(
                "admin", MqttUser.unrestricted("admin"),
                "press", MqttUser.machine("press", new EquipmentId("PRESS.1")),
                "oven", MqttUser.machine("oven", new EquipmentId("OVEN")));

        private final Map<String, MqttUser> present = new ConcurrentHashMap<>(ALL);
        private final Map<X509Certificate, String> certificates = new ConcurrentHashMap<>();
        private volatile boolean admitsAnonymous;
        private volatile boolean areUnknown;
        private volatile int askedInVain;

        void leave(String name) {
            present.remove(name);
        }

        void comeBack(String name) {
            present.put(name, ALL.get(name));
        }

        @Override
        public Optional<MqttUser> authenticate(String name, String password) {
            if (areUnknown) {
                askedInVain++;
                throw new DataAccessResourceFailureException("the database is away");
            }
            return Optional.ofNullable(present.get(name)).filter(user -> name.equals(password));
        }

        @Override
        public Optional<MqttUser> authenticate(X509Certificate certificate) {
            return Optional.ofNullable(certificates.get(certificate)).map(present::get);
        }

        @Override
        public Optional<MqttUser> anonymous() {
            return admitsAnonymous ? Optional.of(MqttUser.anonymous()) : Optional.empty();
        }
    }
}
