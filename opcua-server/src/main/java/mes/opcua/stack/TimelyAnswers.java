package mes.opcua.stack;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.UaResponseMessageType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests of one kind by threads of their own, each within a time; those who ask take turns, some more wait, and what
 * comes then is refused.
 */
final class TimelyAnswers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TimelyAnswers.class);
    private static final int IDLE_S = 10;

    private final ThreadPoolExecutor threads;
    private final Turns turns;
    private final Duration longest;

    TimelyAnswers(String name, int threads, Duration longest) {
        this.threads = new ThreadPoolExecutor(
                threads, threads, IDLE_S, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        this.threads.allowCoreThreadTimeOut(true);
        this.threads.setRejectedExecutionHandler(new DiscardPolicy()); // closed: nobody is there to be answered
        this.turns = new Turns(this.threads, threads);
        this.longest = longest;
    }

    /**
     * The answer, or Bad_Timeout; Bad_TooManyOperations at once when too many wait.
     *
     * @param who asks, and takes turns with others
     */
    CompletableFuture<UaResponseMessageType> answer(Object who, Callable<UaResponseMessageType> work) {
        CompletableFuture<UaResponseMessageType> answer = new CompletableFuture<>();
        FutureTask<?> task = new FutureTask<>(() -> answer(answer, work), null);
        try {
            turns.take(who, task);
            return answer.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionallyCompose(fault -> CompletableFuture.failedFuture(giveUp(task, fault)));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new UaException(StatusCodes.Bad_TooManyOperations));
        }
    }

    /** The answer, by the thread that asks for it. */
    static CompletableFuture<UaResponseMessageType> now(Callable<UaResponseMessageType> work) {
        CompletableFuture<UaResponseMessageType> answer = new CompletableFuture<>();
        answer(answer, work);
        return answer;
    }

    private static void answer(CompletableFuture<UaResponseMessageType> answer, Callable<UaResponseMessageType> work) {
        try {
            if (!answer.isDone()) {
                answer.complete(work.call());
            }
        } catch (UaException e) {
            answer.completeExceptionally(e);
        } catch (Exception e) { // a fault of the program: whoever asked must not wait for ever
            LOG.warn("a request could not be answered", e);
            answer.completeExceptionally(e);
        }
    }

    private static Throwable giveUp(Future<?> task, Throwable fault) {
        if (!(fault instanceof TimeoutException)) {
            return fault;
        }
        task.cancel(true);
        return new UaException(StatusCodes.Bad_Timeout);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
