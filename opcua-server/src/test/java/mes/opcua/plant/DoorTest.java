package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Origin;
import mes.opcua.Foreigner;
import mes.opcua.OnPlant;
import mes.opcua.Papers;
import mes.opcua.Scada;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.sdk.client.identity.SignedIdentityToken;
import org.eclipse.milo.opcua.sdk.client.identity.X509IdentityProvider;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityAlgorithm;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.structured.SignatureData;
import org.eclipse.milo.opcua.stack.core.types.structured.UserNameIdentityToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@OnPlant
@ExtendWith(OutputCaptureExtension.class)
class DoorTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final String PASSWORD = "correct horse";

    @Autowired
    PlantServer server;

    @Autowired
    Users users;

    @BeforeEach
    void somebodyWhoMayEnter() {
        users.put(new User("watcher", Set.of(Role.OPERATOR), null), PASSWORD, TEST);
    }

    @ParameterizedTest
    @CsvSource({
        "Basic256Sha256, Sign",
        "Basic256Sha256, SignAndEncrypt",
        "Aes128_Sha256_RsaOaep, Sign",
        "Aes128_Sha256_RsaOaep, SignAndEncrypt",
        "Aes256_Sha256_RsaPss, Sign",
        "Aes256_Sha256_RsaPss, SignAndEncrypt"
    })
    void opensToANameAndItsPassword(SecurityPolicy policy, MessageSecurityMode mode) throws Exception {
        try (Scada scada = Scada.open(server.url(), policy, mode, Scada.as("watcher", PASSWORD))) {
            assertThat(scada.browse(NodeIds.ObjectsFolder)).contains("Plant");
        }
    }

    @Test
    void opensToTheKeyOfAUsersCertificateUntilItIsTakenAway() throws Exception {
        Papers papers = Papers.fresh();
        var key = new X509IdentityProvider(papers.certificate(), papers.keys().getPrivate());
        String thumbprint =
                users.addCertificate("watcher", papers.certificate(), TEST).thumbprint();

        Scada.open(server.url(), key).close();
        users.removeCertificate("watcher", thumbprint, TEST);

        assertDenied(() -> Scada.open(server.url(), key));
    }

    @Test
    void opensToTheCertificateOfAForeignClientsUser() throws Exception {
        Papers papers = Papers.fresh();
        users.addCertificate("watcher", papers.certificate(), TEST);

        JsonNode seen = Foreigner.run(
                "certificate.mjs",
                server.url(),
                Base64.getEncoder().encodeToString(papers.certificate().getEncoded()),
                pem(papers.keys().getPrivate()));

        assertThat(seen).extracting(JsonNode::asText).contains("Plant", "JobOrders");
    }

    private static String pem(PrivateKey key) {
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(key.getEncoded()));
    }

    @Test
    void staysShutForAUsersCertificateWithoutItsKey() {
        Papers papers = Papers.fresh();
        users.addCertificate("watcher", papers.certificate(), TEST);
        var other = Papers.fresh().keys().getPrivate();

        assertDenied(() -> Scada.open(server.url(), new X509IdentityProvider(papers.certificate(), other)));
    }

    @Test
    void staysShutForTheCertificateOfAMachine() {
        users.put(new User("machine", Set.of(Role.MACHINE), null), PASSWORD, TEST);
        Papers papers = Papers.fresh();
        users.addCertificate("machine", papers.certificate(), TEST);

        assertDenied(() -> Scada.open(
                server.url(),
                new X509IdentityProvider(papers.certificate(), papers.keys().getPrivate())));
    }

    @Test
    void staysShutForAWhileForWhoGuesses() {
        users.put(new User("guessed", Set.of(Role.OPERATOR), null), PASSWORD, TEST);

        for (int i = 0; i < 5; i++) {
            assertDenied(() -> Scada.open(server.url(), "guessed", "wrong"));
        }

        assertDenied(() -> Scada.open(server.url(), "guessed", PASSWORD));
    }

    @Test
    void sendsAwayWhoMayNoLongerEnter() throws Exception {
        users.put(new User("leaver", Set.of(Role.OPERATOR), null), PASSWORD, TEST);

        try (Scada scada = Scada.open(server.url(), "leaver", PASSWORD)) {
            users.delete("leaver", TEST);
            server.endRevokedSessions();

            assertThatThrownBy(() -> scada.browse(NodeIds.ObjectsFolder)).isInstanceOf(UaException.class);
        }
    }

    @Test
    void tellsAdministratorsAloneWhoCameAndWhoWasTurnedAway() throws Exception {
        users.put(new User("auditor", Set.of(Role.ADMINISTRATOR), null), PASSWORD, TEST);
        List<Papers> faulty = papersNotInOrder();

        try (Scada auditor = Scada.open(server.url(), "auditor", PASSWORD);
                Scada watcher = Scada.open(server.url(), "watcher", PASSWORD)) {
            List<NodeId> heard = auditor.listen();
            List<NodeId> overheard = watcher.listen();

            await().untilAsserted(() -> {
                assertDenied(() -> Scada.open(server.url(), AnonymousProvider.INSTANCE));
                faulty.forEach(this::assertTurnedAway);
                assertThat(heard)
                        .contains(
                                NodeIds.AuditOpenSecureChannelEventType,
                                NodeIds.AuditActivateSessionEventType,
                                NodeIds.AuditCertificateExpiredEventType,
                                NodeIds.AuditCertificateDataMismatchEventType,
                                NodeIds.AuditCertificateUntrustedEventType,
                                NodeIds.AuditCertificateInvalidEventType);
            });
            assertThat(overheard).isEmpty();
        }
    }

    private static List<Papers> papersNotInOrder() {
        Duration day = Duration.ofDays(1);
        return List.of(
                new Papers.Maker().from(day.multipliedBy(-2), day.negated()).make(),
                Papers.fresh().claiming("urn:somebody:else"),
                new Papers.Maker().makeSignedBy(Papers.fresh()),
                new Papers.Maker().withBits(1024).make());
    }

    private void assertTurnedAway(Papers papers) {
        assertThatThrownBy(() -> Scada.open(server.url(), Scada.as("watcher", PASSWORD), papers))
                .isInstanceOf(UaException.class);
    }

    @Test
    void tellsWhatItLimits() throws Exception {
        try (Scada scada = Scada.open(server.url(), "watcher", PASSWORD)) {
            assertThat(scada.read(NodeIds.Server_ServerCapabilities_MaxSessions))
                    .isEqualTo(uint(100));
            assertThat(scada.read(NodeIds.Server_ServerCapabilities_MaxSubscriptionsPerSession))
                    .isEqualTo(uint(50));
            assertThat(scada.read(NodeIds.Server_ServerCapabilities_OperationLimits_MaxNodesPerRead))
                    .isEqualTo(uint(5_000));
            assertThat(scada.read(NodeIds.Server_ServerCapabilities_MaxBrowseContinuationPoints))
                    .isEqualTo(ushort(100));
            assertThat(scada.read(NodeIds.Server_ServerCapabilities_MaxMonitoredItemsQueueSize))
                    .isEqualTo(uint(10_000));
        }
    }

    @Test
    void staysShutForTheAnonymous() {
        assertDenied(() -> Scada.open(server.url(), AnonymousProvider.INSTANCE));
    }

    @Test
    void staysShutForAWrongPassword() {
        assertDenied(() -> Scada.open(server.url(), "watcher", "wrong"));
    }

    @Test
    void staysShutForAnUnknownName() {
        assertDenied(() -> Scada.open(server.url(), "nobody", PASSWORD));
    }

    @Test
    void staysShutForAMachine() {
        users.put(new User("machine", Set.of(Role.MACHINE), null), PASSWORD, TEST);

        assertDenied(() -> Scada.open(server.url(), "machine", PASSWORD));
    }

    @Test
    void staysShutForARightPasswordInTheClear() {
        assertDenied(() -> Scada.open(server.url(), token(PASSWORD.getBytes(StandardCharsets.UTF_8), null)));
    }

    @Test
    void staysShutForATokenThatDoesNotDecrypt() {
        byte[] noise = new byte[256];
        String algorithm = SecurityAlgorithm.RsaOaepSha1.getUri();

        assertDenied(() -> Scada.open(server.url(), token(noise, algorithm)));
        assertDenied(() -> Scada.open(server.url(), token(new byte[3], algorithm)));
    }

    @Test
    void hangsUpOnStrangersWithoutAWordInTheLog(CapturedOutput log) throws Exception {
        URI url = URI.create(server.url());
        int before = log.length();

        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(helloTo("opc.tcp://127.0.0.1/nowhere"));
            socket.getInputStream().readAllBytes();
        }

        assertThat(log.subSequence(before, log.length())).doesNotContain("Exception");
    }

    private static byte[] helloTo(String url) {
        return ByteBuffer.allocate(32 + url.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("HELF".getBytes(StandardCharsets.US_ASCII))
                .putInt(32 + url.length())
                .putInt(0)
                .putInt(65_535)
                .putInt(65_535)
                .putInt(0)
                .putInt(0)
                .putInt(url.length())
                .put(url.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static IdentityProvider token(byte[] password, @Nullable String algorithm) {
        return (endpoint, nonce) -> new SignedIdentityToken(
                new UserNameIdentityToken("username", "watcher", ByteString.of(password), algorithm),
                new SignatureData(null, null));
    }

    private static void assertDenied(ThrowingCallable entering) {
        assertThatThrownBy(entering)
                .isInstanceOfSatisfying(
                        UaException.class,
                        e -> assertThat(e.getStatusCode().getValue()).isEqualTo(StatusCodes.Bad_UserAccessDenied));
    }
}
