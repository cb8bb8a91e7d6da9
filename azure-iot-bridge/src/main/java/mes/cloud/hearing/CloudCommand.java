package mes.cloud.hearing;

import static mes.access.Role.INTEGRATION;
import static mes.access.Role.OPERATOR;
import static mes.access.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Set;
import mes.access.Role;
import mes.work.JobCommand;
import org.jspecify.annotations.Nullable;

/** What a cloud can ask for, and with which roles. */
public enum CloudCommand {
    STORE(null, SUPERVISOR, INTEGRATION),
    START(JobCommand.START, SUPERVISOR, OPERATOR),
    REVOKE_START(JobCommand.REVOKE_START, SUPERVISOR, OPERATOR),
    PAUSE(JobCommand.PAUSE, SUPERVISOR, OPERATOR),
    RESUME(JobCommand.RESUME, SUPERVISOR, OPERATOR),
    STOP(JobCommand.STOP, SUPERVISOR, OPERATOR),
    ABORT(JobCommand.ABORT, SUPERVISOR, OPERATOR),
    CANCEL(JobCommand.CANCEL, SUPERVISOR, OPERATOR),
    CLEAR(JobCommand.CLEAR, SUPERVISOR, OPERATOR);

    private final @Nullable JobCommand jobCommand;
    private final Set<Role> roles;

    CloudCommand(@Nullable JobCommand jobCommand, Role first, Role second) {
        this.jobCommand = jobCommand;
        this.roles = EnumSet.of(first, second);
    }

    /** What it asks of a job order that there is; absent for one that makes a job order. */
    @Nullable
    JobCommand jobCommand() {
        return jobCommand;
    }

    boolean isFor(Role role) {
        return role == Role.ADMINISTRATOR || roles.contains(role);
    }
}
