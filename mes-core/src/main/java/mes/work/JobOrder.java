package mes.work;

import java.time.Instant;
import mes.common.Rejection;

/**
 * A unit of scheduled work and where it stands (ISA-95 part 4, job order).
 *
 * <p>Immutable: a command yields the next version, or a {@link Rejection}.
 *
 * @param since when it entered its state
 */
public record JobOrder(JobOrderId id, Work work, JobState state, Instant since, int version) {

    /** New work, not yet allowed to start. */
    static JobOrder store(JobOrderId id, Work work, Instant now) {
        return new JobOrder(id, work, JobState.NOT_ALLOWED_TO_START, now, 1);
    }

    JobOrder execute(JobCommand command, Instant now) {
        if (!command.isAllowedIn(state)) {
            throw Rejection.notAllowed("%s is not allowed: job order %s is %s".formatted(command, id, state));
        }
        if (command == JobCommand.START && work.equipment() == null) {
            throw Rejection.notAllowed("START is not allowed: job order " + id + " is assigned to no equipment");
        }
        return new JobOrder(id, work, command.to(), now, version + 1);
    }

    /** The same order with other contents; only before it is begun (OPC 10031-4, Update). */
    JobOrder update(Work newWork) {
        if (state != JobState.NOT_ALLOWED_TO_START && state != JobState.ALLOWED_TO_START) {
            throw Rejection.notAllowed("UPDATE is not allowed: job order %s is %s".formatted(id, state));
        }
        return new JobOrder(id, newWork, state, since, version + 1);
    }
}
