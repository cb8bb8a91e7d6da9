package mes.routes.b2mml;

import java.util.List;
import java.util.Set;
import mes.b2mml.Verb;
import mes.b2mml.v0701.OperationsScheduleType;
import mes.common.Origin;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.OperationsSchedules;
import org.springframework.stereotype.Component;

/** Operations requests, each with a job order for each of its segments. */
@Component
final class OperationsScheduleNoun implements Noun<OperationsScheduleType> {

    private final AllJobs jobs;
    private final OperationsSchedules schedules;
    private final RequestIntake intake;

    OperationsScheduleNoun(AllJobs jobs, OperationsSchedules schedules, RequestIntake intake) {
        this.jobs = jobs;
        this.schedules = schedules;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "OperationsSchedule";
    }

    @Override
    public Class<OperationsScheduleType> type() {
        return OperationsScheduleType.class;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.GET, Verb.PROCESS, Verb.CHANGE, Verb.CANCEL, Verb.SYNC);
    }

    @Override
    public List<OperationsScheduleType> find(Query<OperationsScheduleType> query) {
        return schedules.schedules(jobs.requestsLike(query.identifiers()));
    }

    @Override
    public OperationsScheduleType add(OperationsScheduleType schedule, Parts parts, Origin origin) {
        intake.addAll(schedule, parts, origin);
        return schedule;
    }

    @Override
    public OperationsScheduleType change(OperationsScheduleType schedule, Parts parts, Origin origin) {
        schedule.getOperationsRequest().forEach(request -> intake.change(schedule, request, parts, origin));
        schedule.getOperationsRequest().replaceAll(intake::shown);
        return schedule;
    }

    @Override
    public void put(OperationsScheduleType schedule, Parts parts, Origin origin) {
        schedule.getOperationsRequest().forEach(request -> intake.put(schedule, request, parts, origin));
    }

    @Override
    public void merge(OperationsScheduleType schedule, Parts parts, Origin origin) {
        schedule.getOperationsRequest().forEach(request -> intake.merge(schedule, request, parts, origin));
    }

    @Override
    public void remove(OperationsScheduleType schedule, Parts parts, Origin origin) {
        schedule.getOperationsRequest().forEach(request -> intake.remove(request, parts, origin));
    }
}
