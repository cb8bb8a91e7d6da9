package mes.routes.dispatch;

import mes.journal.Cursors;
import mes.journal.Cursors.Following;
import mes.journal.JournalEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the journal for the equipment, while the wires are open. */
@Component
final class JobOrderCursor implements SmartLifecycle {

    static final String NAME = "job-order";

    private final Cursors cursors;
    private final Dispatching dispatching;
    private final JobOrderCommands commands;
    private @Nullable Following following;

    JobOrderCursor(Cursors cursors, Dispatching dispatching, JobOrderCommands commands) {
        this.cursors = cursors;
        this.dispatching = dispatching;
        this.commands = commands;
    }

    private void read(JournalEntry entry) {
        switch (entry.kind()) {
            case "job-order" -> commands.tell(entry);
            case "equipment-connection" -> {
                commands.tellAgain(entry);
                dispatching.sendWaiting();
            }
            case "dispatch" -> dispatching.sendWaiting();
            default -> {}
        }
    }

    @Override
    public synchronized void start() {
        following = cursors.follow(NAME, this::read);
    }

    @Override
    public synchronized void stop() {
        if (following != null) {
            following.close();
            following = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return following != null;
    }
}
