package mes.cloud.link;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** No line of this module's own: the wires lead to a cloud by themselves. */
final class Elsewhere implements Line {

    private volatile boolean isOpen;

    @Override
    public void open() {
        isOpen = true;
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public boolean isDue(Instant now) {
        return false;
    }

    @Override
    public CompletableFuture<?> tell(Telegram telegram) {
        return CompletableFuture.failedFuture(new LinkAway("mes.wire.cloud-out names no other cloud"));
    }

    @Override
    public void answer(String request, int status, byte[] body) {}

    @Override
    public void report(byte[] body) {}

    @Override
    public void askForTwin() {}

    @Override
    public void close() {
        isOpen = false;
    }

    /** There is nowhere to go. */
    record Way() implements Connector {

        @Override
        public Line line(Ear ear) {
            return new Elsewhere();
        }

        @Override
        public String name() {
            return "the cloud";
        }
    }
}
