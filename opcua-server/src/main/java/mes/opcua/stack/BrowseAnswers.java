package mes.opcua.stack;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.jspecify.annotations.Nullable;

/** The results of one request to browse, which have so many references together; the rest is kept. */
final class BrowseAnswers {

    private final Session session;
    private final ContinuationPoints<Rest> points;
    private final List<BrowseResult> results = new ArrayList<>();
    private int left;

    BrowseAnswers(Session session, ContinuationPoints<Rest> points, int most) {
        this.session = session;
        this.points = points;
        this.left = most;
    }

    /** References of a node that were not told yet; the client takes so many at once. */
    record Rest(List<ReferenceDescription> references, int perPage) {}

    /** Where the references of a node come from. */
    @FunctionalInterface
    interface Source {
        Rest get() throws UaException;
    }

    /**
     * A node that comes after all references are told, or after one for whose rest there is no room, is not even looked at.
     *
     * @throws UaException Bad_Timeout when nobody waits any more
     */
    void add(Source source) throws UaException {
        if (Thread.interrupted()) {
            throw new UaException(StatusCodes.Bad_Timeout);
        }
        results.add(left == 0 ? result(StatusCodes.Bad_NoContinuationPoints) : answer(source));
    }

    private BrowseResult answer(Source source) {
        try {
            Rest rest = source.get();
            List<ReferenceDescription> all = rest.references;
            int told = Math.min(all.size(), Math.min(rest.perPage, left));
            ByteString point = told == all.size() ? null : keep(all.subList(told, all.size()), rest.perPage);
            left -= told;
            return result(StatusCodes.Good, point, all.subList(0, told));
        } catch (UaException e) {
            long status = e.getStatusCode().getValue();
            left = status == StatusCodes.Bad_NoContinuationPoints ? 0 : left;
            return result(status);
        }
    }

    /** A copy: what was told need not be kept. */
    private ByteString keep(List<ReferenceDescription> references, int perPage) throws UaException {
        return points.keep(session, new Rest(List.copyOf(references), perPage));
    }

    BrowseResult[] told() {
        return results.toArray(BrowseResult[]::new);
    }

    private static BrowseResult result(long status) {
        return result(status, null, List.of());
    }

    @SuppressWarnings("NullAway") // Milo's structures leave out what is null
    private static BrowseResult result(long status, @Nullable ByteString point, List<ReferenceDescription> references) {
        return new BrowseResult(new StatusCode(status), point, references.toArray(ReferenceDescription[]::new));
    }
}
