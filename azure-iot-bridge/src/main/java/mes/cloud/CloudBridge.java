package mes.cloud;

import java.util.Optional;
import mes.cloud.hearing.Twin;
import mes.cloud.link.Link;
import mes.cloud.telling.Budget;
import mes.cloud.telling.Tally;
import mes.cloud.telling.Teller;
import mes.cloud.telling.Telling;
import mes.journal.CursorStatus;
import mes.journal.Cursors;
import mes.journal.Cursors.Following;
import mes.publication.Cloud;
import mes.publication.CloudStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the plant and the cloud in touch for as long as the host runs; of several servers, one does. */
@Component
@ConditionalOnProperty("mes.cloud.kind")
final class CloudBridge implements SmartLifecycle, Cloud {

    static final String CURSOR = "cloud";

    private final Cursors cursors;
    private final Link link;
    private final Teller teller;
    private final Twin twin;
    private final Budget budget;
    private final Tally tally;
    private @Nullable Following following;

    CloudBridge(Cursors cursors, Link link, Telling telling, Twin twin) {
        this.cursors = cursors;
        this.link = link;
        this.twin = twin;
        this.teller = telling.teller();
        this.budget = telling.budget();
        this.tally = telling.tally();
    }

    @Override
    public synchronized void start() {
        twin.begin(teller, this::status);
        following = cursors.follow(CURSOR, teller);
    }

    /** What is on its way stays with this server until it is sent again. */
    @Override
    public synchronized void stop() {
        if (following != null) {
            following.close();
            following = null;
            twin.end();
            link.close();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return following != null;
    }

    @Override
    public CloudStatus status() {
        Optional<CursorStatus> cursor = cursors.all().stream()
                .filter(status -> status.name().equals(CURSOR))
                .findFirst();
        return new CloudStatus(
                link.isOpen(),
                link.connects(),
                tally.lastTold().orElse(null),
                cursor.map(CursorStatus::backlog).orElse(0L),
                cursor.map(CursorStatus::oldest).orElse(null),
                cursor.map(CursorStatus::setAside).orElse(0L),
                tally.acknowledgedMessages(),
                tally.repeatedMessages(),
                tally.rejectedMessages(),
                budget.spentToday(),
                budget.ofADay(),
                cursor.map(CursorStatus::failingSince).orElse(null),
                cursor.map(CursorStatus::failure).or(twin::trouble).orElse(null));
    }
}
