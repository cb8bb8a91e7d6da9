package mes.routes.machine;

import com.fasterxml.jackson.annotation.JsonInclude;
import mes.common.Reason;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What came of a message.
 *
 * @param jobOrder the job order it was about, if it was about one
 * @param reason why it was refused
 * @param message the reason in words
 * @param state where the job order stands now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(
        int schema,
        @Nullable String jobOrder,
        boolean accepted,
        @Nullable Reason reason,
        @Nullable String message,
        @Nullable String state) {

    static Answer of(@Nullable Rejection refusal, @Nullable String jobOrder, @Nullable String state) {
        return new Answer(
                Schema.VERSION,
                jobOrder,
                refusal == null,
                refusal == null ? null : refusal.reason(),
                refusal == null ? null : refusal.getMessage(),
                state);
    }
}
