package mes.opcua.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;

/**
 * Requests of at most {@value #MOST} operations, and of fewer where the server says that these are too many: what it tells
 * of its limits is often missing or wrong.
 */
final class Batches {

    private static final int MOST = 500;
    private static final Set<Long> TOO_MUCH = Set.of(
            StatusCodes.Bad_TooManyOperations,
            StatusCodes.Bad_RequestTooLarge,
            StatusCodes.Bad_ResponseTooLarge,
            StatusCodes.Bad_EncodingLimitsExceeded);

    private Batches() {}

    /** The answers to all, in their order. */
    static <A, R> List<R> of(List<A> all, Request<A, R> request) throws UaException {
        List<R> answers = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += MOST) {
            answers.addAll(send(all.subList(from, Math.min(from + MOST, all.size())), request));
        }
        return answers;
    }

    private static <A, R> List<R> send(List<A> some, Request<A, R> request) throws UaException {
        try {
            return request.send(some);
        } catch (UaException e) {
            if (some.size() == 1 || !TOO_MUCH.contains(e.getStatusCode().value())) {
                throw e;
            }
            List<R> answers = new ArrayList<>(send(some.subList(0, some.size() / 2), request));
            answers.addAll(send(some.subList(some.size() / 2, some.size()), request));
            return answers;
        }
    }

    /** One request; it gives an answer for each operation. */
    @FunctionalInterface
    interface Request<A, R> {
        List<R> send(List<A> operations) throws UaException;
    }
}
