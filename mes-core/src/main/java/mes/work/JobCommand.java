package mes.work;

import static mes.work.JobState.ABORTED;
import static mes.work.JobState.ALLOWED_TO_START;
import static mes.work.JobState.CANCELLED;
import static mes.work.JobState.CLEARED;
import static mes.work.JobState.ENDED;
import static mes.work.JobState.INTERRUPTED;
import static mes.work.JobState.NOT_ALLOWED_TO_START;
import static mes.work.JobState.RUNNING;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What can be asked of a job order, from which states, and the state it leads to.
 *
 * <p>This table is the whole state machine of OPC 10031-4; every edge speaks these names and none keeps a table of its
 * own. {@code BEGIN} and {@code COMPLETE} are the equipment's own: the standard gives those transitions no method.
 */
public enum JobCommand {
    START(ALLOWED_TO_START, NOT_ALLOWED_TO_START),
    REVOKE_START(NOT_ALLOWED_TO_START, ALLOWED_TO_START),
    BEGIN(RUNNING, ALLOWED_TO_START),
    PAUSE(INTERRUPTED, RUNNING),
    RESUME(RUNNING, INTERRUPTED),
    COMPLETE(ENDED, RUNNING),
    STOP(ENDED, RUNNING, INTERRUPTED),
    ABORT(ABORTED, NOT_ALLOWED_TO_START, ALLOWED_TO_START, RUNNING, INTERRUPTED),
    CANCEL(CANCELLED, NOT_ALLOWED_TO_START, ALLOWED_TO_START),
    CLEAR(CLEARED, ENDED, ABORTED);

    private final JobState to;
    private final Set<JobState> from;

    JobCommand(JobState to, JobState first, JobState... rest) {
        this.to = to;
        this.from = EnumSet.of(first, rest);
    }

    /** The state it leads to. */
    public JobState to() {
        return to;
    }

    /** The first of the commands that bring a job order from one state to another; absent when none do. */
    public static Optional<JobCommand> towards(JobState to, JobState from) {
        return Optional.of(step(to, from)).filter(command -> command.isAllowedIn(from));
    }

    private static JobCommand step(JobState to, JobState from) {
        return switch (to) {
            case NOT_ALLOWED_TO_START -> REVOKE_START;
            case ALLOWED_TO_START -> START;
            case RUNNING -> begun(from, RESUME);
            case INTERRUPTED -> begun(from, PAUSE);
            case ENDED -> begun(from, from == INTERRUPTED ? STOP : COMPLETE);
            case ABORTED -> ABORT;
            case CANCELLED -> CANCEL;
            case CLEARED -> CLEAR;
        };
    }

    private static JobCommand begun(JobState from, JobCommand then) {
        return from == NOT_ALLOWED_TO_START ? START : from == ALLOWED_TO_START ? BEGIN : then;
    }

    public boolean isAllowedIn(JobState state) {
        return from.contains(state);
    }
}
