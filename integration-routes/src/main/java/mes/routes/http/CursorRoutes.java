package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import mes.journal.Cursors;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.springframework.stereotype.Component;

/** How far every outward edge has got, and what its other side refused. */
@Component
final class CursorRoutes extends Operations {

    private final Cursors cursors;

    CursorRoutes(Cursors cursors, ObjectMapper json) {
        super(json);
        this.cursors = cursors;
    }

    @Override
    public void configure() {
        operation("listCursors", request -> Answer.ok(cursors.all()));
        operation("listSetAside", request -> Answer.ok(cursors.setAside()));
        operation("sendSetAsideAgain", this::sendAgain);
        operation("dropSetAside", this::drop);
    }

    private Answer sendAgain(Request request) {
        cursors.sendAgain(request.path("cursor"), position(request));
        return Answer.nothing();
    }

    private Answer drop(Request request) {
        cursors.drop(request.path("cursor"), position(request));
        return Answer.nothing();
    }

    private static long position(Request request) {
        return Long.parseLong(request.path("position"));
    }
}
