package mes.cloud.hearing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import mes.common.Reason;
import mes.common.Rejection;
import mes.work.JobOrder;
import mes.work.JobState;
import org.jspecify.annotations.Nullable;

/** What the cloud is told of a command that it gave. */
@JsonInclude(Include.NON_NULL)
record Answer(
        String answers,
        boolean accepted,
        @Nullable String jobOrder,
        @Nullable JobState state,
        @Nullable Reason reason,
        @Nullable String message) {

    static Answer accepted(String id, JobOrder order) {
        return new Answer(id, true, order.id().value(), order.state(), null, null);
    }

    static Answer refused(String id, Rejection why) {
        return new Answer(id, false, null, null, why.reason(), why.getMessage());
    }

    /** As HTTP would say it. */
    int status() {
        return reason == null
                ? 200
                : switch (reason) {
                    case UNKNOWN -> 404;
                    case FORBIDDEN -> 403;
                    case INVALID -> 400;
                    case ALREADY_EXISTS, NOT_ALLOWED, CHANGED_MEANWHILE, REFUSED -> 409;
                };
    }
}
