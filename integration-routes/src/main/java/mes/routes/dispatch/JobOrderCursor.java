package mes.routes.dispatch;

import java.util.List;
import mes.journal.Cursors;
import mes.journal.Cursors.Following;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.journal.JournalReader;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the journal for the equipment, while the wires are open. */
@Component
final class JobOrderCursor implements SmartLifecycle, JournalReader {

    static final String NAME = "job-order";

    private final Cursors cursors;
    private final Journal journal;
    private final DispatchRounds rounds;
    private final JobOrderCommands commands;
    private List<Following> followings = List.of();

    JobOrderCursor(Cursors cursors, Journal journal, DispatchRounds rounds, JobOrderCommands commands) {
        this.cursors = cursors;
        this.journal = journal;
        this.rounds = rounds;
        this.commands = commands;
    }

    @Override
    public boolean concerns(JournalEntry entry) {
        return switch (entry.kind()) {
            case "job-order" -> commands.concern(entry);
            case "equipment-connection" -> true;
            default -> false;
        };
    }

    @Override
    public void read(JournalEntry entry) {
        if (entry.kind().equals("job-order")) {
            commands.tell(entry);
        } else {
            commands.tellAgain(entry);
            rounds.soon();
        }
    }

    /** Nothing need be remembered of a dispatch that waits: rounds are made anyway, only later. */
    private void hurry(JournalEntry entry) {
        if (entry.kind().equals("dispatch")) {
            rounds.soon();
        }
    }

    @Override
    public synchronized void start() {
        followings = List.of(cursors.follow(NAME, this), cursors.watch("dispatch", journal.newest(), this::hurry));
    }

    @Override
    public synchronized void stop() {
        followings.forEach(Following::close);
        followings = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !followings.isEmpty();
    }
}
