package mes.opcua.history;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.SessionListener;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/** What sessions have left to read: a bounded number each, taken once, and forgotten with the session. */
final class ContinuationPoints implements SessionListener {

    private final int most;
    private final AtomicLong number = new AtomicLong();
    private final Map<NodeId, Map<ByteString, Point>> points = new ConcurrentHashMap<>();

    private record Point(NodeId node, Reading rest) {}

    /** @param most for a session */
    ContinuationPoints(int most) {
        this.most = most;
    }

    /** @throws UaException Bad_NoContinuationPoints when the session has too many already */
    ByteString keep(Session session, NodeId node, Reading rest) throws UaException {
        Map<ByteString, Point> own = points.computeIfAbsent(session.getSessionId(), id -> new ConcurrentHashMap<>());
        if (own.size() >= most) {
            throw new UaException(StatusCodes.Bad_NoContinuationPoints);
        }
        byte[] name = ByteBuffer.allocate(Long.BYTES)
                .putLong(number.incrementAndGet())
                .array();
        ByteString point = new ByteString(name);
        own.put(point, new Point(node, rest));
        return point;
    }

    /** @throws UaException Bad_ContinuationPointInvalid for one that this session does not have for this node */
    Reading take(Session session, NodeId node, ByteString name) throws UaException {
        Point point = remove(session, name);
        if (point == null || !point.node().equals(node)) {
            throw new UaException(StatusCodes.Bad_ContinuationPointInvalid);
        }
        return point.rest();
    }

    void forget(Session session, ByteString name) {
        remove(session, name);
    }

    private @Nullable Point remove(Session session, ByteString name) {
        Map<ByteString, Point> own = points.get(session.getSessionId());
        return own == null ? null : own.remove(name);
    }

    @Override
    public void onSessionClosed(Session session) {
        points.remove(session.getSessionId());
    }
}
