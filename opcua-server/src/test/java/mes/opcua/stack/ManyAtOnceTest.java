package mes.opcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mes.opcua.Promptly;
import mes.opcua.Scada;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What becomes of others while, or after, much is asked for at once. */
@ExtendWith(Promptly.class)
class ManyAtOnceTest {

    private static final int CLIENTS = 200;
    private static final int WITH_SESSION = 20;

    @TempDir
    Path folder;

    BareServer server;
    NodeId wait;
    NodeId answer;

    @BeforeEach
    void listen() {
        var limits = new Binder(new MapConfigurationPropertySource(Map.of(
                        "limits.connections",
                        CLIENTS + 10,
                        "limits.connections-per-second",
                        1_000,
                        "limits.answer",
                        "5s",
                        "limits.calls-at-a-time",
                        4)))
                .bindOrCreate("limits", Limits.class);
        server = new BareServer(folder, limits);
        wait = server.methodThatNeverEnds("Wait", () -> {});
        answer = server.method(
                "Answer", true, (access, call) -> new CallMethodResult(StatusCode.GOOD, null, null, null));
        server.guarded.listen();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void answersOthersWhileOneCallsWithoutEnd() throws Exception {
        try (Scada greedy = server.enter();
                Scada modest = server.enter()) {
            List<CompletableFuture<StatusCode>> calls =
                    Stream.generate(() -> call(greedy, wait)).limit(1_500).toList();
            await().until(() -> calls.stream().anyMatch(CompletableFuture::isDone));

            assertThat(call(modest, answer).get().isGood()).isTrue();

            assertThat(modest.browse(NodeIds.ObjectsFolder)).contains("Server");
            assertThat(calls)
                    .extracting(it -> it.get().getValue())
                    .containsOnly(StatusCodes.Bad_Timeout, StatusCodes.Bad_TooManyOperations);
            assertThat(call(greedy, answer).get().isGood()).isTrue();
        }
    }

    private static CompletableFuture<StatusCode> call(Scada scada, NodeId method) {
        return scada.milo()
                .callAsync(List.of(new CallMethodRequest(NodeIds.Server, method, null)))
                .thenApply(response -> response.getResults()[0].getStatusCode())
                .exceptionally(fault -> UaException.extractStatusCode(fault).orElseThrow());
    }

    @Test
    void takesAllBackWhoAreCutOffAtOnce() throws Exception {
        List<Scada> clients = new ArrayList<>();
        for (int i = 0; i < WITH_SESSION; i++) {
            clients.add(server.enter());
        }
        List<NodeId> sessions = sessions();

        for (int time = 0; time < 2; time++) {
            List<Wire> channels = channels(CLIENTS - WITH_SESSION);
            for (Scada client : clients) {
                cut(client);
            }
            for (Wire channel : channels) {
                channel.close();
            }
            for (Scada client : clients) {
                await().ignoreExceptions()
                        .until(() -> client.browse(NodeIds.ObjectsFolder).contains("Server"));
            }
        }

        assertThat(sessions()).as("the same as before").hasSameElementsAs(sessions);
        for (Scada client : clients) {
            client.close();
        }
        await().until(() -> sessions().isEmpty());
        server.assertServesSomebodyElse();
    }

    private List<NodeId> sessions() {
        return server.guarded.milo().getSessionManager().getAllSessions().stream()
                .map(Session::getSessionId)
                .toList();
    }

    private List<Wire> channels(int count) throws IOException {
        List<Wire> channels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            channels.add(Wire.to(server.url()));
        }
        for (Wire channel : channels) {
            channel.open();
        }
        return channels;
    }

    private static void cut(Scada client) throws Exception {
        ((OpcTcpClientTransport) client.milo().getTransport())
                .getChannelFsm()
                .getChannel()
                .get()
                .close();
    }
}
