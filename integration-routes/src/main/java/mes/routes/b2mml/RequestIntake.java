package mes.routes.b2mml;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mes.b2mml.v0701.OperationsRequestType;
import mes.b2mml.v0701.OperationsScheduleType;
import mes.b2mml.v0701.RequestStateType;
import mes.common.Origin;
import mes.operations.OperationsRequest;
import mes.operations.OperationsRequestId;
import mes.operations.OperationsRequests;
import mes.operations.RequestState;
import mes.operations.SegmentRequirement;
import mes.routes.nouns.OperationsSchedules;
import mes.work.RequestControl;
import org.springframework.stereotype.Component;

/** Takes in operations requests. */
@Component
final class RequestIntake {

    private static final String NAME = "OperationsRequest";

    private final OperationsSchedules schedules;
    private final OperationsRequests requests;
    private final RequestControl control;

    RequestIntake(OperationsSchedules schedules, OperationsRequests requests, RequestControl control) {
        this.schedules = schedules;
        this.requests = requests;
        this.control = control;
    }

    /** Stores new requests, in one go, for there may be ten thousand; calls back what is cancelled. */
    void addAll(OperationsScheduleType schedule, Parts parts, Origin origin) {
        List<OperationsRequest> asked = new ArrayList<>();
        for (OperationsRequestType wire : schedule.getOperationsRequest()) {
            parts.examine(name(wire), () -> schedules.request(schedule, wire)).ifPresent(request -> {
                asked.add(request);
                tellWhatWaits(request, wire, parts);
            });
        }
        parts.attemptAll(NAME, () -> control.storeAll(unknown(asked), origin));
        asked.stream()
                .filter(request -> request.state() == RequestState.CANCELLED)
                .forEach(request ->
                        parts.attempt(NAME + " " + request.id(), () -> control.cancel(request.id(), origin)));
    }

    /** Has a request be as it is given here, whatever it was. */
    void put(OperationsScheduleType schedule, OperationsRequestType wire, Parts parts, Origin origin) {
        attempt(wire, parts, () -> {
            OperationsRequest asked = schedules.request(schedule, wire);
            if (requests.find(asked.id()).isPresent() || asked.state() == RequestState.CANCELLED) {
                update(asked, origin);
            } else {
                control.store(asked, origin);
            }
            tellWhatWaits(asked, wire, parts);
        });
    }

    /** Changes what is given of a request that is there. */
    void change(OperationsScheduleType schedule, OperationsRequestType wire, Parts parts, Origin origin) {
        attempt(wire, parts, () -> {
            OperationsRequest changed = schedules.changed(requests.get(id(wire)), schedule, wire);
            update(changed, origin);
            tellWhatWaits(changed, wire, parts);
        });
    }

    /** As change, but what is not there is added. */
    void merge(OperationsScheduleType schedule, OperationsRequestType wire, Parts parts, Origin origin) {
        if (requests.find(id(wire)).isPresent()) {
            change(schedule, wire, parts, origin);
        } else {
            put(schedule, wire, parts, origin);
        }
    }

    /** Calls a request back. */
    void remove(OperationsRequestType wire, Parts parts, Origin origin) {
        attempt(wire, parts, () -> cancel(id(wire), origin));
    }

    /** The request as it is now, if it is there. */
    OperationsRequestType shown(OperationsRequestType wire) {
        return requests.find(id(wire)).map(schedules::request).orElse(wire);
    }

    private static OperationsRequestId id(OperationsRequestType wire) {
        return new OperationsRequestId(wire.getID().getValue());
    }

    private static void attempt(OperationsRequestType wire, Parts parts, Runnable work) {
        parts.attempt(name(wire), work);
    }

    private static String name(OperationsRequestType wire) {
        return NAME + " " + wire.getID().getValue();
    }

    /** Those to be stored; what is there just as it is asked for needs no more. */
    private List<OperationsRequest> unknown(List<OperationsRequest> asked) {
        Map<OperationsRequestId, OperationsRequest> known =
                requests.among(asked.stream().map(OperationsRequest::id).toList()).stream()
                        .collect(toMap(OperationsRequest::id, identity()));
        return asked.stream()
                .filter(request -> request.state() != RequestState.CANCELLED)
                .filter(request -> !known.containsKey(request.id())
                        || !known.get(request.id()).asksFor(request))
                .toList();
    }

    private void update(OperationsRequest asked, Origin origin) {
        if (asked.state() == RequestState.CANCELLED) {
            cancel(asked.id(), origin);
        } else {
            control.update(asked, origin);
        }
    }

    private void cancel(OperationsRequestId id, Origin origin) {
        if (requests.get(id).state() != RequestState.CANCELLED) {
            control.cancel(id, origin);
        }
    }

    private static void tellWhatWaits(OperationsRequest request, OperationsRequestType wire, Parts parts) {
        if (request.state() == RequestState.RELEASED) {
            request.segments().stream()
                    .filter(segment -> segment.equipment() == null)
                    .forEach(segment -> tellThatWaits(segment, request, wire, parts));
        }
    }

    private static void tellThatWaits(
            SegmentRequirement segment, OperationsRequest request, OperationsRequestType wire, Parts parts) {
        OperationsSchedules.segments(wire)
                .filter(waiting -> waiting.getID().getValue().equals(segment.id()))
                .forEach(waiting -> waiting.setSegmentState(new RequestStateType().withValue("Waiting")));
        parts.modify(
                "NotStarted",
                "SegmentRequirement %s of OperationsRequest %s names no equipment: stored, not started"
                        .formatted(segment.id(), request.id()));
    }
}
