package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.Semaphore;
import mes.journal.Journal;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Problem;
import mes.routes.rest.Request;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The journal as it is written, for whoever keeps listening. */
@Component
final class EventRoutes extends Operations {

    /** Each listener keeps a thread of the web server; half of them stay for everybody else. */
    private static final int MOST_LISTENERS = 100;

    private final Journal journal;
    private final RecentEntries recent;
    private final ObjectMapper json;
    private final Semaphore places = new Semaphore(MOST_LISTENERS);

    EventRoutes(Journal journal, RecentEntries recent, ObjectMapper json) {
        super(json);
        this.journal = journal;
        this.recent = recent;
        this.json = json;
    }

    @Override
    public void configure() {
        operation("streamEvents", this::stream);
    }

    private Answer stream(Request request) {
        if (!places.tryAcquire()) {
            return Answer.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "too many listen already"));
        }
        try {
            new EventStream(journal, recent, json, begin(request)).writeTo(request.response());
            return Answer.nothing();
        } finally {
            places.release();
        }
    }

    /** A position that never was is one of another journal, which this one took the place of. */
    private long begin(Request request) {
        long begin = request.header("Last-Event-ID")
                .or(() -> request.query("after"))
                .map(Long::valueOf)
                .orElseGet(recent::newest);
        return begin > journal.newest() ? recent.newest() : begin;
    }
}
