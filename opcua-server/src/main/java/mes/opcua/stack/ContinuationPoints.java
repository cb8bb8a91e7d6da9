package mes.opcua.stack;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.SessionListener;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * What sessions have left to be told: a bounded number each, taken once, and forgotten with the session.
 *
 * @param <T> what is left
 */
public final class ContinuationPoints<T> implements SessionListener {

    private final int most;
    private final ToIntFunction<T> size;
    private final long room;
    private final AtomicLong number = new AtomicLong();
    private final Map<NodeId, Map<ByteString, T>> points = new ConcurrentHashMap<>();

    /** @param most for a session */
    public ContinuationPoints(int most) {
        this(most, rest -> 0, Long.MAX_VALUE);
    }

    /**
     * @param most for a session
     * @param size what each takes of the room
     * @param room for those of all sessions together, of which one session has a tenth at most
     */
    ContinuationPoints(int most, ToIntFunction<T> size, long room) {
        this.most = most;
        this.size = size;
        this.room = room;
    }

    /** @throws UaException Bad_NoContinuationPoints when there are too many already */
    public synchronized ByteString keep(Session session, T rest) throws UaException {
        Map<ByteString, T> own = points.computeIfAbsent(session.getSessionId(), id -> new ConcurrentHashMap<>());
        int needed = size.applyAsInt(rest);
        if (own.size() >= most || taken(own) + needed > room / 10 || taken() + needed > room) {
            throw new UaException(StatusCodes.Bad_NoContinuationPoints);
        }
        ByteString point = ByteString.of(ByteBuffer.allocate(Long.BYTES)
                .putLong(number.incrementAndGet())
                .array());
        own.put(point, rest);
        return point;
    }

    private long taken() {
        return points.values().stream().mapToLong(this::taken).sum();
    }

    private long taken(Map<ByteString, T> some) {
        return some.values().stream().mapToLong(size::applyAsInt).sum();
    }

    /** @throws UaException Bad_ContinuationPointInvalid for one that this session does not have */
    public T take(Session session, ByteString name) throws UaException {
        Map<ByteString, T> own = points.get(session.getSessionId());
        @Nullable T rest = own == null ? null : own.remove(name);
        if (rest == null) {
            throw new UaException(StatusCodes.Bad_ContinuationPointInvalid);
        }
        return rest;
    }

    @Override
    public void onSessionClosed(Session session) {
        points.remove(session.getSessionId());
    }
}
