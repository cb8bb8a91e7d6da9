package mes.opcua.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import mes.opcua.Scada;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;

/** A server with nodes but without a plant, which everybody may enter who says "secret". */
final class BareServer implements AutoCloseable {

    final Application application;
    final GuardedServer guarded;
    final LiveNamespace nodes;

    BareServer(Path folder, Limits limits) {
        application = Application.in(folder, "test", true);
        guarded = new GuardedServer(
                "test",
                Address.free("127.0.0.1", null, 0, "/test"),
                application,
                new UserNames((name, password) -> password.equals("secret")),
                limits,
                false);
        nodes = new LiveNamespace(guarded, "urn:test");
        nodes.startup();
    }

    String url() {
        return guarded.url();
    }

    /** Under a name of its own, because what an attack leaves behind counts against its user for a while. */
    Scada enter() throws UaException {
        return Scada.open(url(), UUID.randomUUID().toString(), "secret");
    }

    void assertServesSomebodyElse() throws Exception {
        try (Scada other = enter()) {
            assertThat(other.browse(NodeIds.ObjectsFolder)).contains("Server");
        }
    }

    @Override
    public void close() {
        guarded.close();
        nodes.shutdown();
    }
}
