package mes.opcua.stack;

import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.UaNodeManager;
import org.eclipse.milo.opcua.sdk.server.diagnostics.SessionDiagnostics;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.servicesets.impl.DefaultAttributeServiceSet;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DiagnosticInfo;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.WriteRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.WriteResponse;
import org.eclipse.milo.opcua.stack.transport.server.ServiceRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads values straight from the variables of live namespaces, if anybody who has a session may read them. All else, and all
 * that is in doubt, goes the way of Milo, which asks for five more attributes of each node to decide who may read it.
 */
public class StraightReads extends DefaultAttributeServiceSet {

    private static final UInteger VALUE = AttributeId.Value.uid();

    private final GuardedServer server;
    private final long most;

    public StraightReads(GuardedServer server) {
        super(server.milo());
        this.server = server;
        this.most = server.milo().getConfig().getLimits().getMaxNodesPerRead().longValue();
    }

    @Override
    public final ReadResponse onRead(ServiceRequestContext context, ReadRequest request) throws UaException {
        if (!isInOrder(request)) {
            return super.onRead(context, request);
        }
        Session session = server.milo().getSessionManager().getSession(context, request.getRequestHeader());
        DataValue @Nullable [] values = values(request);
        if (values == null) {
            return super.onRead(context, request);
        }
        count(session.getSessionDiagnostics());
        return new ReadResponse(createResponseHeader(request), values, new DiagnosticInfo[0]);
    }

    @Override
    public final WriteResponse onWrite(ServiceRequestContext context, WriteRequest request) throws UaException {
        SoundMatrices.check(request.getNodesToWrite());
        return super.onWrite(context, request);
    }

    private boolean isInOrder(ReadRequest request) {
        ReadValueId @Nullable [] nodes = request.getNodesToRead();
        return nodes != null
                && nodes.length > 0
                && nodes.length <= most
                && request.getMaxAge() >= 0
                && request.getTimestampsToReturn() != null;
    }

    private DataValue @Nullable [] values(ReadRequest request) {
        ReadValueId[] nodes = request.getNodesToRead();
        DataValue[] values = new DataValue[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            UaVariableNode variable = isPlain(nodes[i]) ? openToAll(nodes[i].getNodeId()) : null;
            if (variable == null) {
                return null;
            }
            values[i] = DataValue.derivedValue(variable.getValue(), request.getTimestampsToReturn());
        }
        return values;
    }

    private static boolean isPlain(ReadValueId what) {
        return VALUE.equals(what.getAttributeId())
                && (what.getIndexRange() == null || what.getIndexRange().isEmpty())
                && (what.getDataEncoding() == null || what.getDataEncoding().isNull());
    }

    private @Nullable UaVariableNode openToAll(NodeId id) {
        UaNodeManager nodes = server.live(id.getNamespaceIndex());
        return nodes != null
                        && nodes.get(id) instanceof UaVariableNode variable
                        && variable.getRolePermissions() == null
                        && variable.getAccessRestrictions() == null
                        && (variable.getUserAccessLevel().intValue() & AccessLevel.CurrentRead.getValue()) != 0
                ? variable
                : null;
    }

    private static void count(SessionDiagnostics diagnostics) {
        diagnostics.getReadCount().incrementTotalCount();
        diagnostics.getTotalRequestCount().incrementTotalCount();
    }
}
