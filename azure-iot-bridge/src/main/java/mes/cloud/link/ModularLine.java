package mes.cloud.link;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A device whose modules tell messages of some kinds, each by a line of its own; they open and end together. */
final class ModularLine implements Line {

    private final Line device;
    private final Map<String, Line> byKind;
    private final Set<Line> all;

    ModularLine(Line device, Map<String, Line> byKind) {
        this.device = device;
        this.byKind = Map.copyOf(byKind);
        this.all = new HashSet<>(byKind.values());
        all.add(device);
    }

    @Override
    public void open() throws LinkAway, InterruptedException {
        try {
            for (Line line : all) {
                line.open();
            }
        } catch (LinkAway away) {
            close();
            throw away;
        }
    }

    @Override
    public boolean isOpen() {
        return all.stream().allMatch(Line::isOpen);
    }

    @Override
    public boolean isDue(Instant now) {
        return all.stream().anyMatch(line -> line.isDue(now));
    }

    @Override
    public CompletableFuture<?> tell(Telegram telegram) {
        return byKind.getOrDefault(telegram.kind(), device).tell(telegram);
    }

    @Override
    public void answer(String request, int status, byte[] body) {
        device.answer(request, status, body);
    }

    @Override
    public void report(byte[] body) {
        device.report(body);
    }

    @Override
    public void askForTwin() {
        device.askForTwin();
    }

    @Override
    public void close() {
        all.forEach(Line::close);
    }
}
