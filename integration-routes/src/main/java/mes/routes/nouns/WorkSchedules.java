package mes.routes.nouns;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mes.b2mml.Wire;
import mes.b2mml.v0701.JobListType;
import mes.b2mml.v0701.JobOrderType;
import mes.b2mml.v0701.WorkRequestType;
import mes.b2mml.v0701.WorkScheduleType;
import org.springframework.stereotype.Component;

/** Work schedules and job lists: job orders, with or without the requests they belong to. */
@Component
public final class WorkSchedules {

    private final JobOrderWords words;
    private final SiteTime time;

    WorkSchedules(JobOrderWords words, SiteTime time) {
        this.words = words;
        this.time = time;
    }

    /** All job orders in it, in whatever requests and schedules inside it. */
    public Stream<GivenJob> given(WorkScheduleType schedule) {
        return given(schedule, Surroundings.NONE);
    }

    public Stream<GivenJob> given(JobListType list) {
        return given(list.getJobOrder(), Surroundings.of(list));
    }

    /** A schedule of these jobs. */
    public WorkScheduleType schedule(String id, Jobs jobs) {
        return new WorkScheduleType().withID(Wire.id(id)).withWorkRequest(jobs.mapped(Job::request, this::request));
    }

    /** These jobs as a list. */
    public JobListType list(String id, Jobs jobs) {
        return new JobListType().withID(Wire.id(id)).withJobOrder(jobs.mapped(this::jobOrder));
    }

    private Stream<GivenJob> given(WorkScheduleType schedule, Surroundings outer) {
        Surroundings around = Surroundings.of(schedule).within(outer);
        return Stream.concat(
                schedule.getWorkRequest().stream().flatMap(request -> given(request, around)),
                schedule.getWorkScheduleChild().stream().flatMap(child -> given(child, around)));
    }

    private Stream<GivenJob> given(WorkRequestType request, Surroundings outer) {
        Surroundings around = Surroundings.of(request, time).within(outer);
        return Stream.concat(
                given(request.getJobOrder(), around),
                request.getWorkRequestChild().stream().flatMap(child -> given(child, around)));
    }

    private Stream<GivenJob> given(List<JobOrderType> jobs, Surroundings around) {
        return IntStream.range(0, jobs.size()).mapToObj(at -> new GivenJob(jobs, at, around, words));
    }

    private WorkRequestType request(String id, Jobs jobs) {
        return new WorkRequestType().withID(Wire.id(id)).withJobOrder(jobs.mapped(this::jobOrder));
    }

    private JobOrderType jobOrder(Job job) {
        return words.wire(job.order());
    }
}
