package mes.benchmarks.ingest;

import java.util.concurrent.CompletableFuture;

/** Work on a thread of its own. */
final class Background {

    private Background() {}

    /** What goes wrong with it is thrown to whoever joins it. */
    static CompletableFuture<Void> run(Work work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (Exception e) { // of any kind: whoever joins it decides
                        throw new IllegalStateException(e);
                    }
                },
                command -> new Thread(command).start());
    }

    /** What is done there. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
