package mes.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The journal in PostgreSQL. */
@Repository
class StoredJournal implements Journal {

    private final JournalMapper mapper;
    private final JournalSignal signal;
    private final ObjectMapper json;

    StoredJournal(JournalMapper mapper, JournalSignal signal, ObjectMapper json) {
        this.mapper = mapper;
        this.signal = signal;
        this.json = json;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Change change) {
        mapper.append(change, write(change.record()));
        signal.afterCommit();
    }

    @Override
    public List<JournalEntry> latest(int limit) {
        return mapper.latest(limit);
    }

    @Override
    public List<JournalEntry> latest(String kind, int limit) {
        return mapper.latestOf(kind, limit);
    }

    @Override
    public List<JournalEntry> about(String kind, String id) {
        return mapper.about(kind, id);
    }

    @Override
    public long newest() {
        return mapper.newest();
    }

    @Override
    public JournalTail tail(long after) {
        return new JournalTail(mapper, signal, after);
    }

    private String write(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of the domain is not JSON: " + document, e);
        }
    }
}
