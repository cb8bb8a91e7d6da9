package mes.opcua.stack;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.Arrays;
import java.util.List;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.servicesets.AbstractServiceSet;
import org.eclipse.milo.opcua.sdk.server.servicesets.ViewServiceSet;
import org.eclipse.milo.opcua.sdk.server.servicesets.impl.DefaultViewServiceSet;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DiagnosticInfo;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseNextRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseNextResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.RegisterNodesRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.RegisterNodesResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.TranslateBrowsePathsToNodeIdsRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.TranslateBrowsePathsToNodeIdsResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.UnregisterNodesRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.UnregisterNodesResponse;
import org.eclipse.milo.opcua.stack.transport.server.ServiceRequestContext;

/**
 * Browses node by node, tells so many references in an answer, and keeps a bounded rest for those who go on.
 *
 * <p>Milo 1.1.2 gathers all references of all nodes of a request, keeps whatever a client does not take at once, and mixes
 * up the answers when one of the nodes cannot be browsed as it is asked.
 */
final class ModestViews extends AbstractServiceSet implements ViewServiceSet {

    /** Of references that are kept for all sessions together; each is some 150 bytes. */
    private static final long ROOM = 500_000;

    private final OpcUaServer server;
    private final int mostNodes;
    private final int mostReferences;
    private final int mostPoints;
    private final ViewServiceSet milo;
    private final ContinuationPoints<BrowseAnswers.Rest> points;

    ModestViews(OpcUaServer server, Limits limits) {
        this.server = server;
        this.mostNodes = limits.nodesPerBrowse();
        this.mostReferences = limits.referencesPerBrowse();
        this.mostPoints = limits.browseContinuationPoints();
        this.milo = new DefaultViewServiceSet(server);
        this.points =
                new ContinuationPoints<>(mostPoints, rest -> rest.references().size(), ROOM);
        server.getSessionManager().addSessionListener(points);
    }

    @Override
    public BrowseResponse onBrowse(ServiceRequestContext context, BrowseRequest request) throws UaException {
        Session session = server.getSessionManager().getSession(context, request.getRequestHeader());
        BrowseDescription[] nodes = request.getNodesToBrowse();
        check(nodes == null ? 0 : nodes.length, mostNodes);
        long asked = request.getRequestedMaxReferencesPerNode().longValue();
        int perPage = asked == 0 ? mostReferences : (int) Math.min(asked, mostReferences);
        BrowseAnswers answers = new BrowseAnswers(session, points, mostReferences);
        for (BrowseDescription node : nodes) {
            answers.add(() -> new BrowseAnswers.Rest(references(context, request, node), perPage));
        }
        return new BrowseResponse(createResponseHeader(request), answers.told(), new DiagnosticInfo[0]);
    }

    @Override
    public BrowseNextResponse onBrowseNext(ServiceRequestContext context, BrowseNextRequest request)
            throws UaException {
        Session session = server.getSessionManager().getSession(context, request.getRequestHeader());
        ByteString[] names = request.getContinuationPoints();
        check(names == null ? 0 : names.length, mostPoints);
        boolean isRelease = Boolean.TRUE.equals(request.getReleaseContinuationPoints());
        BrowseAnswers answers = new BrowseAnswers(session, points, mostReferences);
        for (ByteString name : names) {
            answers.add(() -> isRelease ? released(session, name) : points.take(session, name));
        }
        return new BrowseNextResponse(createResponseHeader(request), answers.told(), new DiagnosticInfo[0]);
    }

    private BrowseAnswers.Rest released(Session session, ByteString name) throws UaException {
        points.take(session, name);
        return new BrowseAnswers.Rest(List.of(), 0);
    }

    private static void check(int count, int most) throws UaException {
        if (count == 0) {
            throw new UaException(StatusCodes.Bad_NothingToDo);
        }
        if (count > most) {
            throw new UaException(StatusCodes.Bad_TooManyOperations);
        }
    }

    private List<ReferenceDescription> references(
            ServiceRequestContext context, BrowseRequest request, BrowseDescription node) throws UaException {
        var alone = new BrowseRequest(
                request.getRequestHeader(), request.getView(), uint(0), new BrowseDescription[] {node});
        BrowseResult result = milo.onBrowse(context, alone).getResults()[0];
        if (result.getStatusCode().isBad()) {
            throw new UaException(result.getStatusCode());
        }
        return Arrays.asList(result.getReferences());
    }

    @Override
    public TranslateBrowsePathsToNodeIdsResponse onTranslateBrowsePaths(
            ServiceRequestContext context, TranslateBrowsePathsToNodeIdsRequest request) throws UaException {
        return milo.onTranslateBrowsePaths(context, request);
    }

    @Override
    public RegisterNodesResponse onRegisterNodes(ServiceRequestContext context, RegisterNodesRequest request)
            throws UaException {
        return milo.onRegisterNodes(context, request);
    }

    @Override
    public UnregisterNodesResponse onUnregisterNodes(ServiceRequestContext context, UnregisterNodesRequest request)
            throws UaException {
        return milo.onUnregisterNodes(context, request);
    }
}
