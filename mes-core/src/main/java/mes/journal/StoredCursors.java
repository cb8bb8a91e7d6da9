package mes.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Repository;

/** Cursors in PostgreSQL, each read by a thread of its own. */
@Repository
class StoredCursors implements Cursors, DisposableBean {

    private final CursorMapper mapper;
    private final Journal journal;
    private final Leases leases;
    private final List<Reading> readings = new CopyOnWriteArrayList<>();

    StoredCursors(CursorMapper mapper, Journal journal, Leases leases) {
        this.mapper = mapper;
        this.journal = journal;
        this.leases = leases;
    }

    @Override
    public Following follow(String name, JournalReader reader) {
        return follow(name, new OneByOne(reader));
    }

    @Override
    public Following follow(String name, StreamReader reader) {
        mapper.begin(name, null);
        return start(name, new StoredCursor(name, reader, mapper, journal, leases));
    }

    @Override
    public void begin(String name, @Nullable Long after) {
        if (after != null && after > journal.newest()) {
            throw Rejection.invalid("nothing has the position " + after + " yet");
        }
        if (mapper.begin(name, after) == 0) {
            throw Rejection.alreadyExists("cursor", name);
        }
    }

    @Override
    public long position(String name) {
        return mapper.position(name).orElse(0L);
    }

    @Override
    public void forget(String name) {
        mapper.forget(name);
    }

    @Override
    public Following watch(String name, long after, JournalReader reader) {
        return start(name, new WatchedJournal(journal.tail(after), reader));
    }

    private Following start(String name, Reading.Round round) {
        Reading reading = new Reading(name, round);
        readings.add(reading);
        return () -> {
            reading.close();
            readings.remove(reading);
        };
    }

    @Override
    public List<CursorStatus> all() {
        return mapper.all();
    }

    @Override
    public List<SetAside> setAside() {
        return mapper.allSetAside();
    }

    @Override
    public void sendAgain(String name, long position) {
        known(name, position, mapper.again(name, position));
    }

    @Override
    public void drop(String name, long position) {
        known(name, position, mapper.drop(name, position));
    }

    private static void known(String name, long position, int rows) {
        if (rows == 0) {
            throw Rejection.unknown("entry set aside by " + name + " at", position);
        }
    }

    @Override
    public void destroy() {
        readings.forEach(Reading::stop);
        readings.forEach(Reading::close);
    }
}
