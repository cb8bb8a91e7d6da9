package mes.cloud.link;

import java.util.concurrent.CompletableFuture;

/** Tells the cloud something. */
@FunctionalInterface
public interface Voice {

    /** Completed once the cloud has it, or with why nobody knows whether it has it. Those of one thread keep their order. */
    CompletableFuture<?> tell(Telegram telegram);
}
