package mes.routes.publication;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import mes.b2mml.Bod;
import mes.b2mml.Outcome;
import mes.b2mml.Reading;
import mes.common.Rejection;

/**
 * What a receiver answered: that it took the document, that it never will, or that it cannot now.
 *
 * @param status of HTTP
 * @param outcome as its document tells it; absent if that is no answer of B2MML, and says no more than its status
 */
record ReceiverAnswer(int status, Optional<Outcome> outcome) {

    /** Not the document is at fault, but the door: who may enter, where it is, or how many at once. */
    private static final Set<Integer> AWAY = Set.of(401, 403, 404, 408, 429);

    static ReceiverAnswer of(int status, Reading document) {
        return new ReceiverAnswer(status, document instanceof Bod answer ? answer.outcome() : Optional.empty());
    }

    /**
     * @param name of the receiver
     * @throws Rejection REFUSED if it never will take it
     * @throws IOException if it cannot now
     */
    void check(String name) throws IOException {
        Optional<Outcome> refusal = outcome.filter(Outcome::isRejected);
        if (isTaken() && refusal.isEmpty()) {
            return;
        }
        String answered = name + " answered with HTTP status " + status;
        if (!isTaken() && !isRefused()) {
            throw new IOException(answered);
        }
        throw Rejection.refused(refusal.map(refused -> name + " rejected it: " + String.join("; ", refused.reasons()))
                .orElse(answered));
    }

    private boolean isTaken() {
        return status / 100 == 2;
    }

    private boolean isRefused() {
        return status / 100 == 4 && !AWAY.contains(status);
    }
}
