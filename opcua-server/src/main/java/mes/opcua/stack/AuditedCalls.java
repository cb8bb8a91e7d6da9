package mes.opcua.stack;

import java.util.Optional;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.model.objects.AuditUpdateMethodEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.servicesets.MethodServiceSet;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.eclipse.milo.opcua.stack.core.types.structured.CallRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallResponse;
import org.eclipse.milo.opcua.stack.transport.server.ServiceRequestContext;

/** Tells auditors which methods were called by whom; what was asked for in full is in the journal. */
record AuditedCalls(OpcUaServer server, AuditEvents audit, MethodServiceSet next) implements MethodServiceSet {

    @Override
    public CallResponse onCall(ServiceRequestContext context, CallRequest request) throws UaException {
        CallResponse response = next.onCall(context, request);
        Session session = server.getSessionManager().getSession(context, request.getRequestHeader());
        CallMethodRequest[] calls = request.getMethodsToCall();
        CallMethodResult[] results = response.getResults();
        for (int i = 0; calls != null && results != null && i < results.length; i++) {
            tell(request, session, calls[i], results[i]);
        }
        return response;
    }

    private void tell(CallRequest request, Session session, CallMethodRequest call, CallMethodResult result) {
        audit.tell(
                NodeIds.AuditUpdateMethodEventType,
                AuditUpdateMethodEventTypeNode.class,
                "Attribute/Call",
                result.getStatusCode().isGood(),
                event -> {
                    AuditEvents.asked(event, request.getRequestHeader(), Optional.of(session));
                    event.setMethodId(call.getMethodId());
                    event.setStatusCodeId(result.getStatusCode());
                });
    }
}
