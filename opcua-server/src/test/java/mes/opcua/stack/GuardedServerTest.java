package mes.opcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import mes.opcua.Scada;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.milo.opcua.sdk.client.DiscoveryClient;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.UaRequestMessageType;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.enumerated.ApplicationType;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.structured.ApplicationDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.CloseSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateSubscriptionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.RequestHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedServerTest {

    /** In publishing intervals: four seconds, within which hundreds of subscriptions can be made. */
    private static final int LIFETIME = 80;

    @TempDir
    Path folder;

    GuardedServer server;

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void letsSomebodyInWhileAnotherOpensSessionsThatHeNeverActivates() throws Exception {
        listen(true);

        try (Scada attacker = enter()) {
            for (int i = 0; i < 150; i++) {
                send(attacker, createSession(attacker));
            }

            try (Scada other = enter()) {
                assertThat(other.browse(NodeIds.ObjectsFolder)).contains("Server");
            }
        }
    }

    @Test
    void givesASessionOnlySoManySubscriptions() throws Exception {
        listen(true);

        try (Scada scada = enter()) {
            for (int i = 0; i < 50; i++) {
                send(scada, createSubscription(scada));
            }

            assertStatus(StatusCodes.Bad_TooManySubscriptions, () -> send(scada, createSubscription(scada)));
        }
    }

    @Test
    void takesBackTheSubscriptionsThatClosedSessionsLeftBehind() throws Exception {
        listen(true);
        assertStatus(StatusCodes.Bad_TooManySubscriptions, () -> {
            for (int session = 0; session < 100; session++) {
                leaveFiftySubscriptionsBehind();
            }
        });

        try (Scada scada = enter()) {
            await().until(() -> server.milo().getSubscriptions().isEmpty());
            send(scada, createSubscription(scada));
        }
        assertThat(server.milo().getMonitoredItemCount()).hasValue(0);
    }

    @Test
    void turnsAwayAnUnknownCertificateUntilItIsTrusted() throws Exception {
        listen(false);

        assertStatus(StatusCodes.Bad_SecurityChecksFailed, this::enterEncrypted);
        Path rejected = only(folder.resolve("pki/rejected"));
        Files.move(rejected, folder.resolve("pki/trusted/certs").resolve(rejected.getFileName()));

        await().ignoreExceptions().until(() -> {
            enterEncrypted();
            return true;
        });
    }

    @Test
    void offersNothingWithoutSecurityToOtherMachines() throws Exception {
        listen("0.0.0.0", true);

        assertThat(DiscoveryClient.getEndpoints(server.url()).get())
                .hasSize(6)
                .extracting(EndpointDescription::getSecurityMode)
                .containsOnly(MessageSecurityMode.Sign, MessageSecurityMode.SignAndEncrypt);
        assertStatus(StatusCodes.Bad_SecurityChecksFailed, this::enterEncrypted);
    }

    @Test
    void doesNotStartWhereSomebodyElseListens() {
        listen(true);
        int port = Integer.parseInt(server.url().replaceAll(".*:(\\d+)/.*", "$1"));

        assertThatThrownBy(() -> Address.free("127.0.0.1", null, port, "/test"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("OPC UA cannot listen on 127.0.0.1:" + port);
    }

    private void listen(boolean trustsThisMachine) {
        listen("127.0.0.1", trustsThisMachine);
    }

    private void listen(String bind, boolean trustsThisMachine) {
        server = new GuardedServer(
                "test",
                Address.free(bind, "127.0.0.1", 0, "/test"),
                Application.in(folder, "test", trustsThisMachine),
                new UserNames((name, password) -> password.equals("secret")),
                Limits.standard(),
                true);
        server.listen();
    }

    private Scada enter() throws UaException {
        return Scada.open(server.url(), SecurityPolicy.None, MessageSecurityMode.None, Scada.as("somebody", "secret"));
    }

    private void enterEncrypted() throws UaException {
        Scada.open(
                        server.url(),
                        SecurityPolicy.Basic256Sha256,
                        MessageSecurityMode.SignAndEncrypt,
                        Scada.as("somebody", "secret"))
                .close();
    }

    private void leaveFiftySubscriptionsBehind() throws Exception {
        try (Scada scada = enter()) {
            for (int i = 0; i < 50; i++) {
                send(scada, createSubscription(scada));
            }
            send(scada, new CloseSessionRequest(header(scada), false));
        }
    }

    private CreateSessionRequest createSession(Scada scada) {
        var nobody = new ApplicationDescription(
                "urn:nobody", "urn:nobody", LocalizedText.NULL_VALUE, ApplicationType.Client, null, null, null);
        return new CreateSessionRequest(
                scada.milo().newRequestHeader(),
                nobody,
                null,
                server.url(),
                "idle",
                ByteString.NULL_VALUE,
                ByteString.NULL_VALUE,
                120_000d,
                uint(0));
    }

    private static CreateSubscriptionRequest createSubscription(Scada scada) throws UaException {
        return new CreateSubscriptionRequest(header(scada), 50d, uint(LIFETIME), uint(1), uint(0), true, ubyte(0));
    }

    private static RequestHeader header(Scada scada) throws UaException {
        return scada.milo().newRequestHeader(scada.milo().getSession().getAuthenticationToken());
    }

    private static void send(Scada scada, UaRequestMessageType request) throws Exception {
        try {
            scada.milo().sendRequestAsync(request).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static void assertStatus(long status, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        UaException.class,
                        e -> assertThat(e.getStatusCode().getValue()).isEqualTo(status));
    }

    private static Path only(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return List.copyOf(files.toList()).get(0);
        }
    }
}
