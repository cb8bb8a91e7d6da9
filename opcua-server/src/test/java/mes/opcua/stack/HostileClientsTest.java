package mes.opcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.netty.buffer.PooledByteBufAllocator;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mes.opcua.Papers;
import mes.opcua.Scada;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.eclipse.milo.opcua.sdk.client.identity.X509IdentityProvider;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MonitoringMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePath;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoredItemCreateRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.MonitoringParameters;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePath;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePathElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What clients do that mean ill, one after the other on one server; after each of them somebody else is served. */
class HostileClientsTest {

    private static final int CONNECTIONS = 30;
    private static final int SESSIONS_PER_USER = 5;
    private static final int QUEUE = 100;
    private static final CountDownLatch INTERRUPTED = new CountDownLatch(1);

    @TempDir
    static Path folder;

    static BareServer server;

    @BeforeAll
    static void listen() {
        var limits = new Binder(new MapConfigurationPropertySource(Map.of(
                        "limits.connections", CONNECTIONS,
                        "limits.handshake", "6s",
                        "limits.answer", "3s",
                        "limits.sessions-per-user", SESSIONS_PER_USER,
                        "limits.queue-size", QUEUE)))
                .bindOrCreate("limits", Limits.class);
        server = new BareServer(folder, limits);
        server.methodThatNeverEnds("Wait", INTERRUPTED::countDown);
        server.guarded.listen();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @AfterEach
    void servesSomebodyElse() throws Exception {
        server.assertServesSomebodyElse();
    }

    @Test
    void openConnectionsAndSayNothing() throws Exception {
        List<Wire> mute = new ArrayList<>();
        for (int i = 0; i < 2 * CONNECTIONS; i++) {
            mute.add(Wire.to(server.url()));
        }

        servesSomebodyElse();

        for (Wire one : mute) {
            one.readToTheEnd();
        }
    }

    @Test
    void sayHelloAndNothingMore() throws Exception {
        try (Wire wire = Wire.to(server.url()).hello()) {
            wire.readToTheEnd();
        }
    }

    @Test
    void openChannelsAndNoSession() throws Exception {
        List<Wire> idle = new ArrayList<>();
        for (int i = 0; i < 2 * CONNECTIONS; i++) {
            idle.add(Wire.to(server.url()).open());
        }

        servesSomebodyElse();

        for (Wire one : idle) {
            one.readToTheEnd();
        }
    }

    @Test
    void wantASessionWithoutSecurity() throws Exception {
        try (Wire wire = Wire.to(server.url()).open()) {
            wire.message("MSGF", 461, body -> {}); // CreateSession, whatever comes after

            wire.readToTheEnd();
        }
    }

    @Test
    void beginAHelloAndNeverEndIt() throws Exception {
        try (Wire wire = Wire.to(server.url())) {
            wire.send("HELF", 64, new byte[8]);

            wire.readToTheEnd();
        }
    }

    @Test
    void nameATokenThatTheyWereNotGiven() throws Exception {
        try (Wire wire = Wire.to(server.url()).open().withToken(4711)) {
            wire.message("MSGF", Wire.GET_ENDPOINTS, body -> Wire.ints(body, -1, 0, 0));

            wire.readToTheEnd();
        }
    }

    @Test
    void sendAMessageAgain() throws Exception {
        try (Wire wire = Wire.to(server.url()).open()) {
            wire.message("MSGF", Wire.GET_ENDPOINTS, body -> Wire.ints(body, -1, 0, 0));
            wire.receive();

            wire.again().message("MSGF", Wire.GET_ENDPOINTS, body -> Wire.ints(body, -1, 0, 0));

            wire.readToTheEnd();
        }
    }

    @Test
    void callWhatTakesTooLong() throws Exception {
        try (Scada scada = server.enter()) {
            assertStatus(StatusCodes.Bad_Timeout, () -> call(scada, server.nodes.id("Wait"), new Variant[0]));

            assertThat(INTERRUPTED.await(30, TimeUnit.SECONDS))
                    .as("its thread is free again")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1e300})
    void wantToBeToldAtTimesThatAreNone(double interval) throws Exception {
        try (Scada scada = server.enter()) {
            var subscription = scada.milo().createSubscription(interval, uint(100), uint(10), uint(0), true, ubyte(0));

            assertThat(subscription.getRevisedPublishingInterval()).isBetween(50d, 60_000d);
        }
    }

    @Test
    void askForWhatWasNeverTold() throws Exception {
        try (Scada scada = server.enter()) {
            assertThatThrownBy(() -> scada.milo().republish(uint(4711), uint(1)))
                    .isInstanceOf(UaException.class);
            assertThat(scada.milo()
                            .transferSubscriptions(List.of(uint(4711)), true)
                            .getResults()[0]
                            .getStatusCode()
                            .isBad())
                    .isTrue();
        }
    }

    @Test
    void followPathsWithoutEnd() throws Exception {
        var step = new RelativePathElement(NodeIds.HierarchicalReferences, false, true, new QualifiedName(0, "Server"));
        var endless = new RelativePath(Collections.nCopies(10_000, step).toArray(RelativePathElement[]::new));

        try (Scada scada = server.enter()) {
            var found = scada.milo().translateBrowsePaths(List.of(new BrowsePath(NodeIds.ObjectsFolder, endless)));

            assertThat(found.getResults()[0].getStatusCode().isBad()).isTrue();
        }
    }

    @Test
    void neverEndAMessage() throws Exception {
        try (Wire wire = Wire.to(server.url()).open()) {
            wire.sendUntilHungUp("MSGC", 200);

            wire.readToTheEnd();
        }
    }

    @Test
    void leaveInTheMiddleOfAMessage() throws Exception {
        long before = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();

        for (int i = 0; i < 150; i++) {
            try (Wire wire = Wire.to(server.url()).open()) {
                wire.sendUntilHungUp("MSGC", 30);
            }
        }

        await().untilAsserted(
                        () -> assertThat(PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory() - before)
                                .as("of 270 MB that were sent")
                                .isLessThan(128L << 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 9, 65_536, 1 << 30, -1})
    void lieAboutTheLengthOfAMessage(int length) throws Exception {
        for (String type : List.of("HELF", "OPNF", "MSGF", "XXXF")) {
            try (Wire wire = Wire.to(server.url()).hello()) {
                wire.send(type, length, new byte[32]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, Integer.MAX_VALUE})
    void lieAboutTheLengthOfAText(int length) throws Exception {
        ByteBuffer answer = ask(length);

        assertThat(statusIn(answer)).isNotZero();
    }

    @Test
    void writeWhatIsNoUtf8() throws Exception {
        try (Wire wire = Wire.to(server.url()).open()) {
            wire.message("MSGF", Wire.GET_ENDPOINTS, body -> {
                Wire.text(body, new byte[] {(byte) 0xC0, (byte) 0x80, (byte) 0xFF, (byte) 0xFE});
                Wire.ints(body, 0, 0);
            });

            assertThat(wire.receive().limit()).isPositive();
        }
    }

    @Test
    void sendMoreThanAMessageHolds() throws Exception {
        try (Scada scada = server.enter()) {
            Variant[] arguments = {new Variant("x".repeat(3 << 20))};

            assertThatThrownBy(() -> call(scada, NodeIds.Server_GetMonitoredItems, arguments))
                    .isInstanceOf(UaException.class);
        }
    }

    @Test
    void refreshConditionsAgainAndAgain() throws Exception {
        try (Scada scada = server.enter()) {
            Variant[] subscription = {new Variant(uint(1))};

            for (int i = 0; i < 500; i++) {
                call(scada, NodeIds.ConditionType_ConditionRefresh, subscription);
            }
        }
    }

    @Test
    void wantQueuesWithoutEnd() throws Exception {
        try (Scada scada = server.enter()) {
            var subscription = scada.milo().createSubscription(1_000, uint(100), uint(10), uint(0), true, ubyte(0));
            var time = new ReadValueId(
                    NodeIds.Server_ServerStatus_CurrentTime, AttributeId.Value.uid(), null, QualifiedName.NULL_VALUE);
            var asked = new MonitoringParameters(uint(1), 50d, null, uint(0xFFFF_FFFFL), true);

            var created = scada.milo()
                    .createMonitoredItems(
                            subscription.getSubscriptionId(),
                            TimestampsToReturn.Both,
                            List.of(new MonitoredItemCreateRequest(time, MonitoringMode.Reporting, asked)));

            assertThat(created.getResults()[0].getRevisedQueueSize().longValue())
                    .isEqualTo(QUEUE);
        }
    }

    @Test
    void takeMoreSessionsThanAUserMay() throws Exception {
        List<Scada> many = new ArrayList<>();
        for (int i = 0; i < SESSIONS_PER_USER; i++) {
            many.add(Scada.open(server.url(), "greedy", "secret"));
        }

        assertStatus(StatusCodes.Bad_TooManySessions, () -> Scada.open(server.url(), "greedy", "secret"));
        servesSomebodyElse();

        for (Scada one : many) {
            one.close();
        }
    }

    static Stream<Arguments> papersNotInOrder() {
        Duration day = Duration.ofDays(1);
        Papers unknownAuthority = Papers.fresh();
        return Stream.of(
                Arguments.of(
                        "expired",
                        new Papers.Maker()
                                .from(day.multipliedBy(-2), day.negated())
                                .make()),
                Arguments.of(
                        "not yet valid",
                        new Papers.Maker().from(day, day.multipliedBy(2)).make()),
                Arguments.of("of another application", Papers.fresh().claiming("urn:somebody:else")),
                Arguments.of("of a short key", new Papers.Maker().withBits(1024).make()),
                Arguments.of(
                        "signed by SHA-1",
                        new Papers.Maker().signedBy("SHA1withRSA").make()),
                Arguments.of(
                        "of a key that may not encipher",
                        new Papers.Maker()
                                .forUse(KeyUsage.digitalSignature | KeyUsage.keyCertSign)
                                .make()),
                Arguments.of("of an unknown authority", new Papers.Maker().makeSignedBy(unknownAuthority)),
                Arguments.of("of an authority over and over", repetition()),
                Arguments.of("of two who vouch for each other", loop()));
    }

    private static Papers repetition() {
        Papers authority = Papers.fresh();
        Papers first = new Papers.Maker().makeSignedBy(authority);
        var chain = new ArrayList<>(List.of(first.certificate()));
        chain.addAll(Collections.nCopies(20, authority.certificate()));
        return new Papers(first.uri(), first.keys(), chain.toArray(X509Certificate[]::new));
    }

    /** No longer than chains may be. */
    private static Papers loop() {
        Papers one = new Papers.Maker().makeAuthority();
        Papers other = new Papers.Maker().makeAuthority();
        X509Certificate oneByOther = one.signedBy(other).certificate();
        X509Certificate otherByOne = other.signedBy(one).certificate();
        Papers first = new Papers.Maker().makeSignedBy(one);
        X509Certificate[] chain = {first.certificate(), oneByOther, otherByOne, oneByOther, otherByOne};
        return new Papers(first.uri(), first.keys(), chain);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papersNotInOrder")
    void showPapersNotInOrder(String fault, Papers papers) {
        assertThatThrownBy(() -> Scada.open(server.url(), Scada.as("somebody", "secret"), papers))
                .as(fault)
                .isInstanceOf(UaException.class);
        assertThat(server.guarded.milo().getSessionManager().getAllSessions())
                .noneMatch(session -> papers.certificate()
                        .equals(session.getSecurityConfiguration().getClientCertificate()));
    }

    @Test
    void showTwentyAuthoritiesUpToOneThatIsTrusted() throws Exception {
        Papers root = new Papers.Maker().makeAuthority();
        Papers last = root;
        for (int i = 1; i < 20; i++) {
            last = root.signedBy(last);
        }
        Papers papers = new Papers.Maker().makeSignedBy(last);
        server.application.trustList().trust(root.certificate());
        server.application.trustList().known().setTrustedCrls(List.of(root.revoking()));

        assertThat(papers.chain()).hasSize(21);
        assertThatThrownBy(() -> Scada.open(server.url(), Scada.as("somebody", "secret"), papers))
                .isInstanceOf(UaException.class);
    }

    @Test
    void showPapersThatWereRevoked() throws Exception {
        Papers authority = new Papers.Maker().makeAuthority();
        Papers papers = new Papers.Maker().makeSignedBy(authority);
        server.application.trustList().trust(authority.certificate());
        server.application.trustList().known().setTrustedCrls(List.of(authority.revoking()));
        Scada.open(server.url(), Scada.as("somebody", "secret"), papers).close();

        server.application.trustList().known().setTrustedCrls(List.of(authority.revoking(papers)));

        assertThatThrownBy(() -> Scada.open(server.url(), Scada.as("somebody", "secret"), papers))
                .isInstanceOf(UaException.class);
    }

    @Test
    void showACertificateThatNobodyWasGiven() {
        Papers stolen = Papers.fresh();

        assertStatus(
                StatusCodes.Bad_UserAccessDenied,
                () -> Scada.open(
                        server.url(),
                        new X509IdentityProvider(
                                stolen.certificate(), stolen.keys().getPrivate())));
    }

    @Test
    void changeTheModeOfTheChannel() {
        assertThatThrownBy(() -> Scada.open(
                        server.url(), SecurityPolicy.None, MessageSecurityMode.None, Scada.as("somebody", "secret")))
                .isInstanceOf(UaException.class);
    }

    private static void call(Scada scada, NodeId method, Variant[] arguments) throws UaException {
        scada.milo().call(List.of(new CallMethodRequest(NodeIds.Server, method, arguments)));
    }

    private static ByteBuffer ask(int length) throws Exception {
        try (Wire wire = Wire.to(server.url()).open()) {
            wire.message("MSGF", Wire.GET_ENDPOINTS, body -> Wire.ints(body, length, 0, 0));
            return wire.receive();
        }
    }

    /** The status in the header of an answer, or in an error message; not zero when the server hung up. */
    private static int statusIn(ByteBuffer answer) {
        if (answer.limit() < 44) {
            return answer.limit() < 12 ? -1 : answer.getInt(8);
        }
        return answer.getInt(24 + 4 + 8 + 4);
    }

    private static void assertStatus(long status, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        UaException.class,
                        e -> assertThat(e.getStatusCode().getValue()).isEqualTo(status));
    }
}
