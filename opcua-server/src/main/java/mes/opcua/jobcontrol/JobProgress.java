package mes.opcua.jobcontrol;

import mes.common.Origin;
import mes.common.Rejection;
import mes.opcua.isa95.ISA95JobResponseDataType;
import mes.work.JobCommand;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobState;

/** Brings job orders to where those who do the work say that it stands. */
public final class JobProgress {

    private final JobRecords records;

    public JobProgress(JobRecords records) {
        this.records = records;
    }

    /**
     * Takes what came of a job order, and the state that goes with it, together or not at all.
     *
     * @throws Rejection NOT_ALLOWED when no command leads there
     */
    public void take(JobOrder known, ISA95JobResponseDataType said, JobState told, Origin origin) {
        records.together().executeWithoutResult(all -> {
            begin(known, told, origin);
            records.control().report(known.id(), JobResponseWords.report(said, known.work()), origin);
            reach(known.id(), told, origin);
        });
    }

    /** What came of it can only be told of work that was begun. */
    private void begin(JobOrder order, JobState told, Origin origin) {
        if (told.compareTo(JobState.RUNNING) >= 0 && order.state() == JobState.ALLOWED_TO_START) {
            records.control().execute(order.id(), JobCommand.BEGIN, origin);
        }
    }

    /** @throws Rejection NOT_ALLOWED when no command leads there */
    public void reach(JobOrderId id, JobState told, Origin origin) {
        JobState state = records.orders().get(id).state();
        while (state != told) {
            JobState from = state;
            JobCommand next = JobCommand.towards(told, from)
                    .orElseThrow(() -> Rejection.notAllowed("job order %s is %s, not %s".formatted(id, from, told)));
            state = records.control().execute(id, next, origin).state();
        }
    }
}
