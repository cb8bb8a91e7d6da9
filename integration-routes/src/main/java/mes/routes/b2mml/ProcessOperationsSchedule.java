package mes.routes.b2mml;

import mes.b2mml.Bod;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;
import mes.b2mml.v0701.OpSegmentRequirementType;
import mes.b2mml.v0701.OperationsRequestType;
import mes.b2mml.v0701.OperationsScheduleType;
import mes.b2mml.v0701.RequestStateType;
import mes.common.Origin;
import mes.operations.OperationsRequest;
import mes.operations.RequestState;
import mes.routes.nouns.OperationsSchedules;
import mes.work.RequestControl;
import org.springframework.stereotype.Component;

/** Operations requests to be stored, started or cancelled, each with a job order for each of its segments. */
@Component
final class ProcessOperationsSchedule implements Push {

    private final OperationsSchedules schedules;
    private final RequestControl requests;

    ProcessOperationsSchedule(OperationsSchedules schedules, RequestControl requests) {
        this.schedules = schedules;
        this.requests = requests;
    }

    @Override
    public Transaction transaction() {
        return new Transaction(Verb.PROCESS, "OperationsSchedule");
    }

    @Override
    public void carryOut(Bod asked, Parts parts, Origin origin) {
        for (OperationsScheduleType schedule : asked.objects(OperationsScheduleType.class)) {
            for (OperationsRequestType request : schedule.getOperationsRequest()) {
                parts.attempt(
                        "OperationsRequest " + request.getID().getValue(),
                        () -> take(schedules.request(schedule, request), request, parts, origin));
            }
        }
    }

    private void take(OperationsRequest request, OperationsRequestType wire, Parts parts, Origin origin) {
        if (request.state() == RequestState.CANCELLED) {
            requests.cancel(request.id(), origin);
            return;
        }
        requests.store(request, origin);
        if (request.state() == RequestState.RELEASED) {
            tellWhatWaits(request, wire, parts);
        }
    }

    private static void tellWhatWaits(OperationsRequest request, OperationsRequestType wire, Parts parts) {
        for (int i = 0; i < request.segments().size(); i++) {
            if (request.segments().get(i).equipment() == null) {
                OpSegmentRequirementType waiting = wire.getSegmentRequirement().get(i);
                waiting.setSegmentState(new RequestStateType().withValue("Waiting"));
                parts.modify("SegmentRequirement %s of OperationsRequest %s names no equipment: stored, not started"
                        .formatted(waiting.getID().getValue(), request.id()));
            }
        }
    }
}
