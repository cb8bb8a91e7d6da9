package mes.opcua.stack;

import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.servicesets.Service;
import org.eclipse.milo.opcua.stack.core.types.UaRequestMessageType;
import org.eclipse.milo.opcua.stack.core.types.UaResponseMessageType;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.transport.server.OpcServerTransportFactory;
import org.eclipse.milo.opcua.stack.transport.server.ServiceRequestContext;

/**
 * Has every request answered: those that ask the database, reckon with keys or gather much, by few threads, which
 * sessions take turns at, and within a time. All others only look into memory, and are as large as a message may be.
 *
 * <p>Milo 1.1.2 starts a thread for each request, gives it all the time it wants, and never answers one that ends in a fault
 * of the program.
 */
final class AnsweringServer extends OpcUaServer implements AutoCloseable {

    private static final int AT_THE_DOOR = 4;
    private static final int BROWSING = 4;

    private final Map<Service, TimelyAnswers> slow;

    AnsweringServer(OpcUaServerConfig config, OpcServerTransportFactory transports, Limits limits) {
        super(config, transports);
        var door = new TimelyAnswers("opcua-door", AT_THE_DOOR, limits.answer());
        var browser = new TimelyAnswers("opcua-browse", BROWSING, limits.answer());
        var database = new TimelyAnswers("opcua-call", limits.callsAtATime(), limits.answer());
        this.slow = Map.of(
                Service.SESSION_CREATE_SESSION, door,
                Service.SESSION_ACTIVATE_SESSION, door,
                Service.VIEW_BROWSE, browser,
                Service.VIEW_BROWSE_NEXT, browser,
                Service.VIEW_TRANSLATE_BROWSE_PATHS, browser,
                Service.METHOD_CALL, database,
                Service.ATTRIBUTE_HISTORY_READ, database);
    }

    /** Also called by Milo, for what it brings itself, before this server has its threads. */
    @Override
    protected void addServiceHandler(String path, Service service, ServiceHandler handler) {
        super.addServiceHandler(
                path, service, handler instanceof AsyncServiceHandler ? handler : answering(service, handler));
    }

    private AsyncServiceHandler answering(Service service, ServiceHandler handler) {
        return (context, request) -> answer(service, whose(context, request), () -> handler.handle(context, request));
    }

    private CompletableFuture<UaResponseMessageType> answer(
            Service service, Object who, Callable<UaResponseMessageType> work) {
        TimelyAnswers threads = slow.get(service);
        return threads == null ? TimelyAnswers.now(work) : threads.answer(who, work);
    }

    /** The session that asks, or the channel where it is not yet one; a session that is made up is soon found out. */
    private static Object whose(ServiceRequestContext context, UaRequestMessageType request) {
        NodeId session = request.getRequestHeader().getAuthenticationToken();
        return session.isNull() ? context.getChannel() : session;
    }

    @Override
    public void close() {
        shutdown().join();
        new HashSet<>(slow.values()).forEach(TimelyAnswers::close);
    }
}
