package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Origin;
import mes.opcua.OnPlant;
import mes.opcua.Scada;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.sdk.client.identity.SignedIdentityToken;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityAlgorithm;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
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
        "None, None",
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

        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(helloTo("opc.tcp://127.0.0.1/nowhere"));
            socket.getInputStream().readAllBytes();
        }

        assertThat(log).doesNotContain("Exception");
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
