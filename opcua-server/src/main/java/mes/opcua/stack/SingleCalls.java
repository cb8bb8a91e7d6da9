package mes.opcua.stack;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.servicesets.AbstractServiceSet;
import org.eclipse.milo.opcua.sdk.server.servicesets.MethodServiceSet;
import org.eclipse.milo.opcua.sdk.server.servicesets.impl.DefaultMethodServiceSet;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DiagnosticInfo;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.eclipse.milo.opcua.stack.core.types.structured.CallRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallResponse;
import org.eclipse.milo.opcua.stack.transport.server.ServiceRequestContext;

/**
 * Calls the methods of a request one by one.
 *
 * <p>Milo 1.1.2 executes a method that is denied when the same request calls one that is allowed, and never answers.
 */
final class SingleCalls extends AbstractServiceSet implements MethodServiceSet {

    private final OpcUaServer server;
    private final MethodServiceSet milo;

    SingleCalls(OpcUaServer server) {
        this.server = server;
        this.milo = new DefaultMethodServiceSet(server);
    }

    @Override
    public CallResponse onCall(ServiceRequestContext context, CallRequest request) throws UaException {
        CallMethodRequest[] calls = request.getMethodsToCall();
        if (calls == null || calls.length < 2) {
            return milo.onCall(context, request);
        }
        if (calls.length
                > server.getConfig().getLimits().getMaxNodesPerMethodCall().longValue()) {
            throw new UaException(StatusCodes.Bad_TooManyOperations);
        }
        List<CallMethodResult> results = new ArrayList<>();
        for (CallMethodRequest call : calls) {
            results.add(call(context, request, call));
        }
        return new CallResponse(
                createResponseHeader(request), results.toArray(CallMethodResult[]::new), new DiagnosticInfo[0]);
    }

    private CallMethodResult call(ServiceRequestContext context, CallRequest request, CallMethodRequest call)
            throws UaException {
        CallRequest alone = new CallRequest(request.getRequestHeader(), new CallMethodRequest[] {call});
        return milo.onCall(context, alone).getResults()[0];
    }
}
