package mes.opcua.stack;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.servicesets.SessionServiceSet;
import org.eclipse.milo.opcua.sdk.server.servicesets.impl.DefaultSessionServiceSet;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.structured.ActivateSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.ActivateSessionResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.CancelRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CancelResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.CloseSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CloseSessionResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateSessionResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.RequestHeader;
import org.eclipse.milo.opcua.stack.transport.server.ServiceRequestContext;

/**
 * Closes sessions that were created but not activated, the oldest of too many at once, each after a while; and gives one
 * user only so many.
 *
 * <p>Milo 1.1.2 keeps them, so that somebody without a password can take every session there is.
 */
final class PromptSessions implements SessionServiceSet {

    private final OpcUaServer server;
    private final Limits limits;
    private final Connections connections;
    private final SessionServiceSet milo;
    private final Map<NodeId, ServiceRequestContext> pending = new LinkedHashMap<>();

    PromptSessions(OpcUaServer server, Limits limits, Connections connections) {
        this.server = server;
        this.limits = limits;
        this.connections = connections;
        this.milo = new DefaultSessionServiceSet(server);
    }

    @Override
    public CreateSessionResponse onCreateSession(ServiceRequestContext context, CreateSessionRequest request)
            throws UaException {
        makeRoom();
        CreateSessionResponse response = milo.onCreateSession(context, request);
        NodeId session = response.getAuthenticationToken();
        remember(session, context);
        server.getScheduledExecutorService()
                .schedule(() -> closeIfPending(session), limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        return response;
    }

    @Override
    public ActivateSessionResponse onActivateSession(ServiceRequestContext context, ActivateSessionRequest request)
            throws UaException {
        ActivateSessionResponse response = milo.onActivateSession(context, request);
        NodeId token = request.getRequestHeader().getAuthenticationToken();
        forget(token);
        if (hasTooMany(server.getSessionManager().getSession(context, request.getRequestHeader()))) {
            close(token, context);
            throw new UaException(StatusCodes.Bad_TooManySessions);
        }
        connections.entered(context.getChannel());
        return response;
    }

    private boolean hasTooMany(Session newest) {
        Optional<String> user = UserNames.nameOf(newest.getIdentity());
        return server.getSessionManager().getAllSessions().stream()
                        .filter(session ->
                                UserNames.nameOf(session.getIdentity()).equals(user))
                        .count()
                > limits.sessionsPerUser();
    }

    @Override
    public CloseSessionResponse onCloseSession(ServiceRequestContext context, CloseSessionRequest request)
            throws UaException {
        forget(request.getRequestHeader().getAuthenticationToken());
        return milo.onCloseSession(context, request);
    }

    @Override
    public CancelResponse onCancel(ServiceRequestContext context, CancelRequest request) throws UaException {
        return milo.onCancel(context, request);
    }

    private synchronized void remember(NodeId session, ServiceRequestContext context) {
        pending.put(session, context);
    }

    private synchronized boolean forget(NodeId session) {
        return pending.remove(session) != null;
    }

    private synchronized void makeRoom() {
        Iterator<Map.Entry<NodeId, ServiceRequestContext>> oldest =
                pending.entrySet().iterator();
        while (pending.size() >= limits.pendingSessions()) {
            Map.Entry<NodeId, ServiceRequestContext> entry = oldest.next();
            oldest.remove();
            close(entry.getKey(), entry.getValue());
        }
    }

    private synchronized void closeIfPending(NodeId session) {
        ServiceRequestContext context = pending.remove(session);
        if (context != null) {
            close(session, context);
        }
    }

    private void close(NodeId session, ServiceRequestContext context) {
        var header = new RequestHeader(session, DateTime.now(), uint(0), uint(0), null, uint(0), null);
        try {
            server.getSessionManager().closeSession(new CloseSessionRequest(header, true), context);
        } catch (UaException e) {
            // closed already: that is all we want
        }
    }
}
