package mes.opcua.stack;

import java.util.Optional;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.model.objects.AuditActivateSessionEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.model.objects.AuditCreateSessionEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.servicesets.SessionServiceSet;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
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

/** Tells auditors who came and who was turned away. */
record AuditedSessions(OpcUaServer server, AuditEvents audit, SessionServiceSet next) implements SessionServiceSet {

    @Override
    public CreateSessionResponse onCreateSession(ServiceRequestContext context, CreateSessionRequest request)
            throws UaException {
        try {
            CreateSessionResponse response = next.onCreateSession(context, request);
            tellCreated(context, request.getRequestHeader(), true);
            return response;
        } catch (UaException e) {
            tellCreated(context, request.getRequestHeader(), false);
            throw e;
        }
    }

    private void tellCreated(ServiceRequestContext context, RequestHeader asked, boolean isDone) {
        audit.tell(
                NodeIds.AuditCreateSessionEventType,
                AuditCreateSessionEventTypeNode.class,
                "Session/CreateSession",
                isDone,
                event -> {
                    AuditEvents.asked(event, asked, Optional.empty());
                    event.setSecureChannelId(channel(context));
                });
    }

    @Override
    public ActivateSessionResponse onActivateSession(ServiceRequestContext context, ActivateSessionRequest request)
            throws UaException {
        try {
            ActivateSessionResponse response = next.onActivateSession(context, request);
            tellActivated(context, request.getRequestHeader(), session(context, request.getRequestHeader()), true);
            return response;
        } catch (UaException e) {
            tellActivated(context, request.getRequestHeader(), Optional.empty(), false);
            throw e;
        }
    }

    private void tellActivated(
            ServiceRequestContext context, RequestHeader asked, Optional<Session> session, boolean isDone) {
        audit.tell(
                NodeIds.AuditActivateSessionEventType,
                AuditActivateSessionEventTypeNode.class,
                "Session/ActivateSession",
                isDone,
                event -> {
                    AuditEvents.asked(event, asked, session);
                    event.setSecureChannelId(channel(context));
                });
    }

    private Optional<Session> session(ServiceRequestContext context, RequestHeader asked) throws UaException {
        return Optional.of(server.getSessionManager().getSession(context, asked));
    }

    private static String channel(ServiceRequestContext context) {
        return Long.toString(context.getSecureChannel().getChannelId());
    }

    @Override
    public CloseSessionResponse onCloseSession(ServiceRequestContext context, CloseSessionRequest request)
            throws UaException {
        return next.onCloseSession(context, request);
    }

    @Override
    public CancelResponse onCancel(ServiceRequestContext context, CancelRequest request) throws UaException {
        return next.onCancel(context, request);
    }
}
