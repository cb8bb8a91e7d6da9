package mes.cloud.telling;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mes.cloud.link.Link;
import mes.cloud.link.LinkAway;
import mes.cloud.link.Telegram;
import mes.cloud.link.Voice;
import mes.journal.StreamReader.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the messages that wait, in their order, some at a time, until each is acknowledged.
 *
 * <p>A cloud that does not like a message says so by dropping the connection. So after a loss the first message goes alone. One
 * at which the connection was dropped often enough is set aside, but only once the cloud has taken a small message: what drops
 * at everything has another reason.
 */
final class Sender {

    private final Link link;
    private final Voice voice;
    private final WaitingRoom room;
    private final Budget budget;
    private final TokenBucket bucket;
    private final Tally tally;
    private final TellingSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private boolean isCautious;
    private boolean hasArrived;

    Sender(
            Link link,
            Voice voice,
            WaitingRoom room,
            Budget budget,
            Tally tally,
            TellingSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.link = link;
        this.voice = voice;
        this.room = room;
        this.budget = budget;
        this.bucket = new TokenBucket(settings.rate(), settings.burst(), System::nanoTime);
        this.tally = tally;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Sent(Waiting waiting, CompletableFuture<?> answer) {}

    /** As many as the day's budget allows. */
    void send(List<Waiting> all, Told told) throws LinkAway, InterruptedException {
        hasArrived = false;
        Waiting first = all.get(0);
        boolean isSuspect = first.drops() >= settings.tries();
        if (isSuspect) {
            probe();
            tryOnceMore(first, told);
        }
        boolean isAll = sendWithinWindow(isSuspect ? all.subList(1, all.size()) : all, told);
        tally.exhausted(!isAll);
    }

    /** Whether the cloud took anything of what was last sent. */
    boolean hasArrived() {
        return hasArrived;
    }

    private boolean sendWithinWindow(List<Waiting> all, Told told) throws LinkAway, InterruptedException {
        Deque<Sent> onTheirWay = new ArrayDeque<>();
        boolean isAffordable = true;
        for (Waiting next : all) {
            if (onTheirWay.size() >= (isCautious ? 1 : settings.window())) {
                arrive(onTheirWay.remove(), told);
            }
            isAffordable = budget.spend(next.telegram());
            if (!isAffordable) {
                break;
            }
            pause(bucket.take());
            onTheirWay.add(new Sent(next, voice.tell(next.telegram())));
        }
        while (!onTheirWay.isEmpty()) {
            arrive(onTheirWay.remove(), told);
        }
        return isAffordable;
    }

    private void arrive(Sent sent, Told told) throws LinkAway, InterruptedException {
        boolean wentAlone = isCautious;
        try {
            await(sent.answer);
        } catch (LinkAway away) {
            isCautious = true;
            tally.repeated();
            if (wentAlone && away.isRefused()) {
                room.addDrop(sent.waiting);
            }
            throw away;
        }
        isCautious = false;
        hasArrived = true;
        link.isWell();
        tally.acknowledged(clock.instant());
        transaction.executeWithoutResult(status -> leave(sent.waiting, told));
    }

    private void leave(Waiting arrived, Told told) {
        if (room.removeLast(arrived) && arrived.upTo() != null) {
            told.upTo(arrived.upTo());
        }
    }

    /** Right after the cloud took a small message: what it drops even now is itself at fault. */
    private void tryOnceMore(Waiting suspect, Told told) throws LinkAway, InterruptedException {
        budget.charge(suspect.telegram());
        try {
            await(voice.tell(suspect.telegram()));
        } catch (LinkAway away) {
            if (away.isRefused()) {
                setAside(suspect, told);
            }
            throw away;
        }
        transaction.executeWithoutResult(status -> leave(suspect, told));
    }

    private void setAside(Waiting refused, Told told) {
        tally.rejected();
        transaction.executeWithoutResult(status -> {
            refused.positions().forEach(position -> told.setAside(position, "the cloud drops the connection at it"));
            leave(refused, told);
        });
    }

    private void probe() throws LinkAway, InterruptedException {
        Telegram small = new Telegram(UUID.randomUUID(), Map.of("kind", "probe"), new byte[] {'{', '}'});
        budget.charge(small);
        try {
            await(voice.tell(small));
        } catch (LinkAway away) {
            if (away.isRefused()) {
                room.forgetDrops();
                link.rest("the cloud drops the connection at every message; its quota may be spent");
            }
            throw away;
        }
        hasArrived = true;
    }

    private void await(CompletableFuture<?> answer) throws LinkAway, InterruptedException {
        try {
            answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            link.close();
            throw new LinkAway("a message was not acknowledged in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LinkAway away ? away : refused(e.getCause());
        }
    }

    /** A wire that fails in its own words. */
    private LinkAway refused(@Nullable Throwable why) {
        link.close();
        return LinkAway.refusing(why);
    }

    private static void pause(Duration pause) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }
}
