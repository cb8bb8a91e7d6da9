package mes.routes.b2mml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mes.b2mml.Verb;
import mes.b2mml.v0701.OpSegmentRequirementType;
import mes.b2mml.v0701.OperationsRequestType;
import mes.b2mml.v0701.OperationsScheduleType;
import mes.b2mml.v0701.RequestStateType;
import mes.common.Origin;
import mes.operations.OperationsRequest;
import mes.operations.RequestState;
import mes.routes.nouns.AllJobs;
import mes.routes.nouns.OperationsSchedules;
import mes.work.RequestControl;
import org.springframework.stereotype.Component;

/** Operations requests to be stored, started or cancelled, each with a job order for each of its segments. */
@Component
final class OperationsScheduleNoun implements Noun<OperationsScheduleType> {

    private static final String NAME = "OperationsRequest";

    private final AllJobs jobs;
    private final OperationsSchedules schedules;
    private final RequestControl requests;

    OperationsScheduleNoun(AllJobs jobs, OperationsSchedules schedules, RequestControl requests) {
        this.jobs = jobs;
        this.schedules = schedules;
        this.requests = requests;
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
        return Set.of(Verb.GET, Verb.PROCESS);
    }

    @Override
    public List<OperationsScheduleType> find(Query<OperationsScheduleType> query) {
        return schedules.schedules(jobs.requestsLike(query.identifiers()));
    }

    /** New requests are stored in one go: there may be ten thousand. */
    @Override
    public OperationsScheduleType add(OperationsScheduleType schedule, Parts parts, Origin origin) {
        List<OperationsRequest> added = new ArrayList<>();
        List<OperationsRequest> cancelled = new ArrayList<>();
        for (OperationsRequestType wire : schedule.getOperationsRequest()) {
            parts.examine(NAME + " " + wire.getID().getValue(), () -> schedules.request(schedule, wire))
                    .ifPresent(request -> {
                        (request.state() == RequestState.CANCELLED ? cancelled : added).add(request);
                        tellWhatWaits(request, wire, parts);
                    });
        }
        parts.attemptAll(NAME, () -> requests.storeAll(added, origin));
        cancelled.forEach(
                request -> parts.attempt(NAME + " " + request.id(), () -> requests.cancel(request.id(), origin)));
        return schedule;
    }

    private static void tellWhatWaits(OperationsRequest request, OperationsRequestType wire, Parts parts) {
        for (int i = 0; i < request.segments().size(); i++) {
            if (request.state() == RequestState.RELEASED
                    && request.segments().get(i).equipment() == null) {
                OpSegmentRequirementType waiting = wire.getSegmentRequirement().get(i);
                waiting.setSegmentState(new RequestStateType().withValue("Waiting"));
                parts.modify(
                        "NotStarted",
                        "SegmentRequirement %s of OperationsRequest %s names no equipment: stored, not started"
                                .formatted(waiting.getID().getValue(), request.id()));
            }
        }
    }
}
