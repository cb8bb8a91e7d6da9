package mes.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work on a thread of its own; what goes wrong with it is thrown to whoever joins it. */
public final class Background {

    private Background() {}

    public static CompletableFuture<Void> run(Work work) {
        return call(() -> {
            work.run();
            return null;
        });
    }

    public static <T> CompletableFuture<T> call(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception e) { // of any kind: whoever joins it decides
                        throw new CompletionException(e);
                    }
                },
                command -> new Thread(command).start());
    }

    /** What is done there. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
