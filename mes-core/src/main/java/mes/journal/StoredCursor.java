package mes.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One outward edge's durable place in the journal, read by one server of a cluster at a time. */
final class StoredCursor implements Reading.Round {

    private static final int BATCH = 200;
    private static final String LEASE = "cursor:";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final String name;
    private final StreamReader reader;
    private final CursorMapper mapper;
    private final Journal journal;
    private final Leases leases;
    private JournalTail tail;
    private boolean isFailing = true;

    StoredCursor(String name, StreamReader reader, CursorMapper mapper, Journal journal, Leases leases) {
        this.name = name;
        this.reader = reader;
        this.mapper = mapper;
        this.journal = journal;
        this.leases = leases;
        this.tail = journal.tail(0);
    }

    @Override
    public void read() throws Exception {
        if (!leases.isMine(LEASE + name, this) || !readSome()) {
            tail.await(LOOK_AGAIN);
        }
    }

    @Override
    public void end() throws SQLException {
        leases.release(LEASE + name, this);
    }

    private boolean readSome() throws Exception {
        Optional<Long> position = mapper.position(name);
        boolean isOnward = position.isPresent() && readAfter(position.get());
        Optional<JournalEntry> again = mapper.nextAgain(name);
        return (again.isPresent() && readAgain(again.get())) || isOnward;
    }

    private boolean readAgain(JournalEntry entry) throws Exception {
        return tell(List.of(entry), progress(false)).isAny();
    }

    private boolean readAfter(long position) throws Exception {
        if (tail.position() != position) {
            tail = journal.tail(position);
        }
        List<JournalEntry> entries = tail.next(BATCH);
        List<JournalEntry> concerned = entries.stream().filter(reader::concerns).toList();
        CursorProgress told = tell(concerned, progress(true));
        if (entries.isEmpty()) {
            return told.isAny();
        }
        boolean isAll = concerned.isEmpty()
                || told.reached(concerned.get(concerned.size() - 1).position());
        if (isAll) {
            mapper.advance(name, tail.position());
        }
        return isAll || told.isAny();
    }

    private CursorProgress progress(boolean isOnward) {
        return new CursorProgress(name, mapper, isOnward, () -> leases.isStillMine(LEASE + name, this));
    }

    private CursorProgress tell(List<JournalEntry> entries, CursorProgress told) throws Exception {
        try {
            reader.read(entries, told);
        } catch (Overtaken byAnother) {
            return told;
        } catch (Exception away) { // whatever it is, it is told where the backlog can be seen, and then tried again
            Reading.stopIfAsked();
            isFailing = true;
            mapper.failing(name, String.valueOf(away.getMessage()));
            throw away;
        }
        if (isFailing) {
            mapper.wellAgain(name);
            isFailing = false;
        }
        return told;
    }
}
