package mes.routes.nouns;

import java.util.Objects;
import java.util.stream.Stream;
import mes.b2mml.Wire;
import mes.b2mml.v0701.JobResponseListType;
import mes.b2mml.v0701.JobResponseType;
import mes.b2mml.v0701.WorkPerformanceType;
import mes.b2mml.v0701.WorkResponseType;
import org.springframework.stereotype.Component;

/** What came of work: of a schedule, of a request, of a job. */
@Component
public final class WorkPerformances {

    private final JobResponseWords words;
    private final SiteTime time;

    WorkPerformances(JobResponseWords words, SiteTime time) {
        this.words = words;
        this.time = time;
    }

    /** All that is reported in it, in whatever responses and performances inside it. */
    public Stream<GivenResponse> given(WorkPerformanceType performance) {
        return Stream.concat(
                performance.getWorkResponse().stream().flatMap(this::given),
                performance.getWorkPerformanceChild().stream().flatMap(this::given));
    }

    public Stream<GivenResponse> given(WorkResponseType response) {
        return Stream.concat(
                response.getJobResponse().stream().flatMap(this::given),
                response.getWorkResponseChild().stream().flatMap(this::given));
    }

    public Stream<GivenResponse> given(JobResponseListType list) {
        return list.getJobResponse().stream().flatMap(this::given);
    }

    /** A response that names no job order is called like it. */
    public Stream<GivenResponse> given(JobResponseType response) {
        String id = response.getID().getValue();
        return Stream.of(new GivenResponse(
                "JobResponse " + id,
                Objects.requireNonNullElse(Texts.of(response.getJobOrderID()), id),
                Texts.of(response.getJobState()),
                work -> words.report(response, work)));
    }

    /** The performance of one schedule. */
    public WorkPerformanceType performance(String schedule, Jobs jobs) {
        return performance(schedule, schedule, jobs);
    }

    /** The performance of one job, called by its own name. */
    public WorkPerformanceType performance(Job job) {
        return performance(job.id(), job.schedule(), Jobs.of(job));
    }

    /** What came of the jobs of one schedule, request or not. */
    public JobResponseListType list(String schedule, Jobs jobs) {
        return new JobResponseListType()
                .withID(Wire.id(schedule))
                .withStartTime(time.time(jobs.startTime()))
                .withEndTime(time.time(jobs.endTime()))
                .withJobState(States.responseState(jobs.state()))
                .withJobResponse(jobs.mapped(this::response));
    }

    public JobResponseType response(Job job) {
        return words.wire(job);
    }

    private WorkPerformanceType performance(String id, String schedule, Jobs jobs) {
        return new WorkPerformanceType()
                .withID(Wire.id(id))
                .withStartTime(time.time(jobs.startTime()))
                .withEndTime(time.time(jobs.endTime()))
                .withWorkScheduleID(Wire.id(schedule))
                .withWorkState(States.responseState(jobs.state()))
                .withWorkResponse(jobs.mapped(Job::request, this::response));
    }

    /** What came of the jobs of one request. */
    public WorkResponseType response(String request, Jobs jobs) {
        return new WorkResponseType()
                .withID(Wire.id(request))
                .withStartTime(time.time(jobs.startTime()))
                .withEndTime(time.time(jobs.endTime()))
                .withWorkRequestID(Wire.id(request))
                .withResponseState(States.responseState(jobs.state()))
                .withJobResponse(jobs.mapped(this::response));
    }
}
