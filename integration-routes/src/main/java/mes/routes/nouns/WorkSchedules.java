package mes.routes.nouns;

import mes.b2mml.Wire;
import mes.b2mml.v0701.HierarchyScopeType;
import mes.b2mml.v0701.JobListType;
import mes.b2mml.v0701.JobOrderType;
import mes.b2mml.v0701.WorkRequestType;
import mes.b2mml.v0701.WorkScheduleType;
import mes.common.Rejection;
import mes.operations.OperationsRequestId;
import mes.work.JobOrderId;
import mes.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Work schedules and job lists: job orders, with or without the requests they belong to. */
@Component
public final class WorkSchedules {

    private final Requirements requirements;
    private final SiteTime time;

    WorkSchedules(Requirements requirements, SiteTime time) {
        this.requirements = requirements;
        this.time = time;
    }

    /** @throws Rejection INVALID for what the standard allows and this server does not take */
    public AskedJob job(WorkScheduleType schedule, WorkRequestType request, JobOrderType job) {
        if (!schedule.getWorkScheduleChild().isEmpty()
                || !request.getWorkRequestChild().isEmpty()) {
            throw Rejection.invalid("it comes with schedules or requests inside others, which are not taken");
        }
        return job(
                Texts.identity(schedule.getID()),
                schedule.getHierarchyScope(),
                Texts.of(schedule.getScheduleState()),
                request,
                job);
    }

    /** @throws Rejection INVALID for what the standard allows and this server does not take */
    public AskedJob job(JobListType list, JobOrderType job) {
        return job(Texts.identity(list.getID()), list.getHierarchyScope(), null, new WorkRequestType(), job);
    }

    /** A schedule of these jobs. */
    public WorkScheduleType schedule(String id, Jobs jobs) {
        return new WorkScheduleType().withID(Wire.id(id)).withWorkRequest(jobs.mapped(Job::request, this::request));
    }

    /** These jobs as a list. */
    public JobListType list(String id, Jobs jobs) {
        return new JobListType().withID(Wire.id(id)).withJobOrder(jobs.mapped(this::jobOrder));
    }

    private AskedJob job(
            @Nullable String schedule,
            @Nullable HierarchyScopeType scope,
            @Nullable String scheduleState,
            WorkRequestType request,
            JobOrderType job) {
        return new AskedJob(
                new JobOrderId(job.getID().getValue()),
                work(schedule, scope, request, job),
                States.decided(
                        command(job),
                        Texts.of(job.getDispatchStatus()),
                        Texts.of(request.getRequestState()),
                        scheduleState));
    }

    private Work work(
            @Nullable String schedule, @Nullable HierarchyScopeType scope, WorkRequestType request, JobOrderType job) {
        String requestId = Texts.of(request.getID());
        return new Work(
                requestId == null ? null : new OperationsRequestId(requestId),
                schedule,
                Texts.of(job.getWorkMasterID()),
                requirements.equipment(
                        job.getEquipmentRequirement(), job.getHierarchyScope(), request.getHierarchyScope(), scope),
                Texts.of(job.getDescription()),
                Priorities.of(job.getPriority() == null ? request.getPriority() : job.getPriority()),
                time.instant(job.getStartTime() == null ? request.getStartTime() : job.getStartTime()),
                time.instant(job.getEndTime() == null ? request.getEndTime() : job.getEndTime()),
                Requirements.materials(job.getMaterialRequirement()),
                Quantities.parameters(job.getJobOrderParameter()));
    }

    private static @Nullable String command(JobOrderType job) {
        String command = Texts.of(job.getCommand());
        if (command == null) {
            return null;
        }
        if (!command.equals("Start")) {
            throw Rejection.invalid("a new job order can be given the command Start only, not " + command);
        }
        return "Released";
    }

    private WorkRequestType request(String id, Jobs jobs) {
        return new WorkRequestType().withID(Wire.id(id)).withJobOrder(jobs.mapped(this::jobOrder));
    }

    private JobOrderType jobOrder(Job job) {
        Work work = job.order().work();
        return new JobOrderType()
                .withID(Wire.id(job.id()))
                .withDescription(Texts.texts(work.description()))
                .withStartTime(time.time(work.startTime()))
                .withEndTime(time.time(work.endTime()))
                .withWorkMasterID(Texts.id(work.workMaster()))
                .withPriority(Priorities.wire(work.priority()))
                .withDispatchStatus(States.dispatchStatus(job.order().state()))
                .withJobOrderParameter(
                        work.parameters().stream().map(Quantities::wire).toList())
                .withEquipmentRequirement(Requirements.wire(work.equipment()))
                .withMaterialRequirement(Requirements.wire(work.materials()));
    }
}
