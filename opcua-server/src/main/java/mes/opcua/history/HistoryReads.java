package mes.opcua.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import mes.opcua.stack.ContinuationPoints;
import mes.opcua.stack.GuardedServer;
import mes.opcua.stack.Limits;
import mes.opcua.stack.StraightReads;
import mes.performance.PropertyHistory;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.servicesets.impl.AccessController.AccessResult;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DiagnosticInfo;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryData;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.transport.server.ServiceRequestContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads the history of properties: raw, or summed up by an aggregate for each node.
 *
 * <p>Milo 1.1.2 neither tells its address spaces which aggregate belongs to which node nor that a continuation point is
 * released, and leaves the rights to them.
 */
public final class HistoryReads extends StraightReads {

    /** In one answer, for all nodes together. */
    static final int MOST_VALUES = 10_000;

    private static final StatusCode LATE = new StatusCode(StatusCodes.Bad_Timeout);

    private static final Logger LOG = LoggerFactory.getLogger(HistoryReads.class);

    private final OpcUaServer server;
    private final Limits limits;
    private final PropertyHistory history;
    private final TransactionOperations timely;
    private final ContinuationPoints<Point> points;

    /** What is left to be read of a node. */
    private record Point(NodeId node, Reading rest) {}

    /** @param timely has the database give up what takes longer than a request may */
    public HistoryReads(GuardedServer guarded, Limits limits, PropertyHistory history, TransactionOperations timely) {
        super(guarded);
        this.server = guarded.milo();
        this.limits = limits;
        this.history = history;
        this.timely = timely;
        this.points = new ContinuationPoints<>(limits.historyContinuationPoints());
        server.getSessionManager().addSessionListener(points);
        HistoryCapabilities.tell(server);
    }

    @Override
    public HistoryReadResponse onHistoryRead(ServiceRequestContext context, HistoryReadRequest request)
            throws UaException {
        Session session = server.getSessionManager().getSession(context, request.getRequestHeader());
        HistoryReadValueId[] nodes = request.getNodesToRead();
        if (nodes == null || nodes.length == 0) {
            throw new UaException(StatusCodes.Bad_NothingToDo);
        }
        if (nodes.length > limits.nodesPerHistoryRead()) {
            throw new UaException(StatusCodes.Bad_TooManyOperations);
        }
        Asked asked = Asked.of(request, server.getStaticEncodingContext());
        long end = System.nanoTime() + limits.answer().toNanos() / 2; // what was read by then must still be told
        List<HistoryReadResult> results = new ArrayList<>();
        for (int i = 0; i < nodes.length; i++) {
            results.add(System.nanoTime() < end ? read(session, nodes[i], asked, i) : result(LATE, null, null));
        }
        return new HistoryReadResponse(
                createResponseHeader(request), results.toArray(HistoryReadResult[]::new), new DiagnosticInfo[0]);
    }

    private HistoryReadResult read(Session session, HistoryReadValueId node, Asked asked, int place) {
        try {
            HistoricalProperty property = property(session, node);
            Reading reading = goesOn(node) ? rest(session, node) : asked.of(property, place);
            if (asked.isRelease()) {
                return result(StatusCode.GOOD, null, null);
            }
            return result(
                    session,
                    node.getNodeId(),
                    requireNonNull(timely.execute(it -> reading.next(MOST_VALUES / asked.nodes()))));
        } catch (UaException e) {
            return result(e.getStatusCode(), null, null);
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("history cannot be read now", e);
            return result(new StatusCode(StatusCodes.Bad_ResourceUnavailable), null, null);
        }
    }

    private static boolean goesOn(HistoryReadValueId node) {
        ByteString point = node.getContinuationPoint();
        return point != null && !point.isNullOrEmpty();
    }

    /** @throws UaException Bad_ContinuationPointInvalid for one that this session does not have for this node */
    private Reading rest(Session session, HistoryReadValueId node) throws UaException {
        Point point = points.take(session, node.getContinuationPoint());
        if (!point.node.equals(node.getNodeId())) {
            throw new UaException(StatusCodes.Bad_ContinuationPointInvalid);
        }
        return point.rest;
    }

    /** @throws UaException for a node that is not there, that the user may not read, or that has no history */
    private HistoricalProperty property(Session session, HistoryReadValueId node) throws UaException {
        ReadValueId value = new ReadValueId(node.getNodeId(), AttributeId.Value.uid(), null, QualifiedName.NULL_VALUE);
        AccessResult access = server.getAccessController()
                .checkReadAccess(session, List.of(value))
                .get(value);
        if (access instanceof AccessResult.Denied denied) {
            throw new UaException(denied.statusCode());
        }
        UaVariableNode variable = server.getAddressSpaceManager()
                .getManagedNode(node.getNodeId())
                .filter(UaVariableNode.class::isInstance)
                .map(UaVariableNode.class::cast)
                .orElseThrow(() -> new UaException(StatusCodes.Bad_NodeIdUnknown));
        if (!AccessLevel.fromValue(variable.getAccessLevel()).contains(AccessLevel.HistoryRead)) {
            throw new UaException(StatusCodes.Bad_HistoryOperationUnsupported);
        }
        return HistoricalProperty.of(node.getNodeId().getIdentifier(), history)
                .orElseThrow(() -> new UaException(StatusCodes.Bad_HistoryOperationUnsupported));
    }

    private HistoryReadResult result(Session session, NodeId node, Reading.Page page) throws UaException {
        StatusCode status = page.values().isEmpty() ? new StatusCode(StatusCodes.Good_NoData) : StatusCode.GOOD;
        Reading rest = page.rest();
        ByteString point = rest == null ? null : points.keep(session, new Point(node, rest));
        HistoryData data = new HistoryData(page.values().toArray(DataValue[]::new));
        return result(status, point, ExtensionObject.encode(server.getStaticEncodingContext(), data));
    }

    @SuppressWarnings("NullAway") // Milo's structures leave out what is null
    private static HistoryReadResult result(
            StatusCode status, @Nullable ByteString point, @Nullable ExtensionObject data) {
        return new HistoryReadResult(status, point, data);
    }
}
