package mes.routes.nouns;

import mes.operations.RequestState;
import mes.work.JobCommand;
import mes.work.JobOrderId;
import mes.work.Work;
import org.jspecify.annotations.Nullable;

/**
 * A job order as somebody asks for it.
 *
 * @param state how far he has decided: forecast is to be stored, released to be started as well; absent if he did not say
 * @param command that it is to be given, if any
 */
public record AskedJob(
        JobOrderId id,
        Work work,
        @Nullable RequestState state,
        @Nullable JobCommand command) {

    public AskedJob released() {
        return new AskedJob(id, work, RequestState.RELEASED, command);
    }
}
