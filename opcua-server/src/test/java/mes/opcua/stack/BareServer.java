package mes.opcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import mes.opcua.Scada;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;

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

    /** Adds a method below the object Server. */
    NodeId method(String name, boolean mayBeCalled, MethodInvocationHandler body) {
        var method = new UaMethodNode(
                nodes.getNodeContext(),
                nodes.id(name),
                new QualifiedName(nodes.getNamespaceIndex(), name),
                LocalizedText.english(name),
                LocalizedText.NULL_VALUE,
                uint(0),
                uint(0),
                true,
                mayBeCalled);
        method.setInvocationHandler(body);
        nodes.add(method, NodeIds.Server, NodeIds.HasComponent);
        return method.getNodeId();
    }

    /** Adds a method that ends when its thread is interrupted. */
    NodeId methodThatNeverEnds(String name, Runnable interrupted) {
        return method(name, true, (access, request) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.run();
            }
            return new CallMethodResult(StatusCode.GOOD, null, null, null);
        });
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
