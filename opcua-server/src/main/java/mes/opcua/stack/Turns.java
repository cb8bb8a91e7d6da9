package mes.opcua.stack;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Has those who ask take turns at few threads: nobody has more than half of these, nor of the places to wait. */
final class Turns {

    private static final int MOST_WAITING = 1_000;

    private final Executor threads;
    private final int most;
    private final Map<Object, Line> lines = new LinkedHashMap<>();
    private int working;
    private int waiting;

    /** What one of them asked for. */
    private static final class Line {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int working;
    }

    /** @param most that work at a time */
    Turns(Executor threads, int most) {
        this.threads = threads;
        this.most = most;
    }

    /**
     * Does the work now or when it is somebody's turn.
     *
     * @param who equal to itself only
     * @throws RejectedExecutionException when too much waits
     */
    synchronized void take(Object who, Runnable work) {
        Line line = lines.getOrDefault(who, new Line());
        if (waiting == MOST_WAITING || line.waiting.size() == MOST_WAITING / 2) {
            throw new RejectedExecutionException();
        }
        lines.put(who, line);
        line.waiting.add(work);
        waiting++;
        begin();
    }

    private void begin() {
        for (var next = next(); next.isPresent(); next = next()) {
            begin(next.get().getKey(), next.get().getValue());
        }
    }

    private Optional<Map.Entry<Object, Line>> next() {
        return working == most
                ? Optional.empty()
                : lines.entrySet().stream()
                        .filter(entry -> isDue(entry.getValue()))
                        .findFirst();
    }

    private boolean isDue(Line line) {
        return !line.waiting.isEmpty() && line.working < Math.max(1, most / 2);
    }

    private void begin(Object who, Line line) {
        lines.remove(who);
        lines.put(who, line); // next time after all others
        Runnable work = line.waiting.remove();
        waiting--;
        working++;
        line.working++;
        threads.execute(() -> {
            work.run();
            end(who, line);
        });
    }

    private synchronized void end(Object who, Line line) {
        working--;
        line.working--;
        if (line.working == 0 && line.waiting.isEmpty()) {
            lines.remove(who);
        }
        begin();
    }
}
