package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import mes.common.Rejection;
import mes.journal.Quarantine;
import mes.journal.QuarantineFilter;
import mes.journal.QuarantinedMessage.Command;
import mes.journal.QuarantinedMessage.State;
import mes.routes.Replay;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Messages that could not be taken, and what somebody decides about them. */
@Component
final class QuarantineRoutes extends Operations {

    private static final String TOTAL = "X-Total-Count";
    private static final int MOST_AT_ONCE = 500;

    private final Quarantine quarantine;
    private final Replay replay;

    QuarantineRoutes(Quarantine quarantine, Replay replay, ObjectMapper json) {
        super(json);
        this.quarantine = quarantine;
        this.replay = replay;
    }

    @Override
    public void configure() {
        operation("listQuarantine", this::list);
        operation("getQuarantined", request -> Answer.ok(QuarantinedView.of(quarantine.get(id(request)))));
        operation("editQuarantined", this::edit);
        operation("replayQuarantined", this::replay);
        operation("discardQuarantined", this::discard);
        operation("replayQuarantine", this::replayAll);
        operation("discardQuarantine", this::discardAll);
    }

    private Answer list(Request request) {
        QuarantineFilter filter = filter(request);
        long before = request.query("before").map(Long::valueOf).orElse(Long.MAX_VALUE);
        List<QuarantinedView> page = quarantine.find(filter, before, request.limit()).stream()
                .map(QuarantinedView::of)
                .toList();
        return new Answer(HttpStatus.OK, Map.of(TOTAL, String.valueOf(quarantine.count(filter))), page);
    }

    private static QuarantineFilter filter(Request request) {
        return new QuarantineFilter(
                request.query("text").orElse(null),
                request.query("wire").orElse(null),
                request.query("source").orElse(null),
                request.query("decoder").orElse(null),
                request.query("reason").orElse(null),
                request.time("from").orElse(null),
                request.time("to").orElse(null),
                request.query("state").map(State::valueOf).orElse(State.WAITING));
    }

    private Answer edit(Request request) {
        byte[] payload = request.body(Edited.class).bytes();
        return Answer.ok(QuarantinedView.of(quarantine.edit(id(request), payload, request.origin())));
    }

    private Answer replay(Request request) {
        replay.replay(id(request), request.origin());
        return Answer.nothing();
    }

    private Answer discard(Request request) {
        quarantine.execute(id(request), Command.DISCARD, request.origin());
        return Answer.nothing();
    }

    private Answer replayAll(Request request) {
        return decide(request, id -> replay.replay(id, request.origin()));
    }

    private Answer discardAll(Request request) {
        return decide(request, id -> quarantine.execute(id, Command.DISCARD, request.origin()));
    }

    /** Each by itself and the oldest first, so many at once; what others decided meanwhile is passed over. */
    private Answer decide(Request request, LongConsumer decision) {
        QuarantineFilter filter = request.body(Meant.class).filter();
        long decided = quarantine.ids(filter, MOST_AT_ONCE).stream()
                .filter(id -> isDone(() -> decision.accept(id)))
                .count();
        return Answer.ok(Map.of("decided", decided, "waiting", quarantine.count(filter)));
    }

    private static boolean isDone(Runnable decision) {
        try {
            decision.run();
            return true;
        } catch (Rejection decidedMeanwhile) {
            return false;
        }
    }

    private static long id(Request request) {
        return request.id(Long::valueOf);
    }

    /** A payload as somebody made it. */
    record Edited(String payload, @Nullable String encoding) {

        byte[] bytes() {
            try {
                return "base64".equals(encoding)
                        ? Base64.getDecoder().decode(payload)
                        : payload.getBytes(StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw Rejection.invalid("payload is not base64");
            }
        }
    }

    /** Which messages are meant; at least one word must say so. */
    record Meant(
            @Nullable String text,
            @Nullable String wire,
            @Nullable String source,
            @Nullable String decoder,
            @Nullable String reason,
            @Nullable Instant from,
            @Nullable Instant to) {

        QuarantineFilter filter() {
            QuarantineFilter filter =
                    new QuarantineFilter(text, wire, source, decoder, reason, from, to, State.WAITING);
            if (Objects.equals(filter, QuarantineFilter.WAITING)) {
                throw Rejection.invalid("say which messages are meant");
            }
            return filter;
        }
    }
}
