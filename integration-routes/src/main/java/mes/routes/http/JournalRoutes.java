package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mes.common.Rejection;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.springframework.stereotype.Component;

/** What became true, newest first. */
@Component
final class JournalRoutes extends Operations {

    private final Journal journal;

    JournalRoutes(Journal journal, ObjectMapper json) {
        super(json);
        this.journal = journal;
    }

    @Override
    public void configure() {
        operation("listJournal", this::list);
    }

    private Answer list(Request request) {
        return Answer.ok(entries(request).stream().map(JournalEntryView::of).toList());
    }

    private List<JournalEntry> entries(Request request) {
        Optional<String> kind = request.query("kind");
        Optional<String> id = request.query("id");
        if (kind.isEmpty() && id.isPresent()) {
            throw Rejection.invalid("an id means something only with a kind");
        }
        if (kind.isEmpty()) {
            return journal.latest(request.limit());
        }
        return id.isEmpty()
                ? journal.latest(kind.get(), request.limit())
                : latestAbout(kind.get(), id.get(), request.limit());
    }

    private List<JournalEntry> latestAbout(String kind, String id, int limit) {
        List<JournalEntry> entries = new ArrayList<>(journal.about(kind, id));
        Collections.reverse(entries);
        return entries.subList(0, Math.min(limit, entries.size()));
    }
}
