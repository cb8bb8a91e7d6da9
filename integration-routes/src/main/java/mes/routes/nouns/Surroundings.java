package mes.routes.nouns;

import java.time.Instant;
import java.util.Optional;
import mes.b2mml.v0701.JobListType;
import mes.b2mml.v0701.WorkRequestType;
import mes.b2mml.v0701.WorkScheduleType;
import mes.equipment.EquipmentId;
import mes.operations.OperationsRequestId;
import mes.operations.RequestState;
import mes.work.Work;
import org.jspecify.annotations.Nullable;

/**
 * What is said around a job order, and so of it unless it says otherwise itself.
 *
 * @param equipment that the nearest scope names
 */
record Surroundings(
        @Nullable OperationsRequestId request,
        @Nullable String schedule,
        @Nullable EquipmentId equipment,
        @Nullable Integer priority,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable RequestState state) {

    static final Surroundings NONE = new Surroundings(null, null, null, null, null, null, null);

    static Surroundings of(WorkScheduleType schedule) {
        return new Surroundings(
                null,
                Texts.identity(schedule.getID()),
                Assignment.ofScope(schedule.getHierarchyScope()),
                null,
                null,
                null,
                States.decided(Texts.of(schedule.getScheduleState())));
    }

    static Surroundings of(WorkRequestType request, SiteTime time) {
        return new Surroundings(
                Optional.ofNullable(Texts.of(request.getID()))
                        .map(OperationsRequestId::new)
                        .orElse(null),
                null,
                Assignment.ofScope(request.getHierarchyScope()),
                request.getPriority() == null ? null : Priorities.of(request.getPriority()),
                time.instant(request.getStartTime()),
                time.instant(request.getEndTime()),
                States.decided(Texts.of(request.getRequestState())));
    }

    static Surroundings of(JobListType list) {
        return new Surroundings(
                null,
                Texts.identity(list.getID()),
                Assignment.ofScope(list.getHierarchyScope()),
                null,
                null,
                null,
                null);
    }

    Surroundings within(Surroundings outer) {
        return new Surroundings(
                either(request, outer.request),
                either(schedule, outer.schedule),
                either(equipment, outer.equipment),
                either(priority, outer.priority),
                either(startTime, outer.startTime),
                either(endTime, outer.endTime),
                either(state, outer.state));
    }

    /** What a job order that changes keeps, unless it is said anew; it stays in its request and schedule. */
    Surroundings over(Work known) {
        return new Surroundings(
                known.request(),
                known.schedule(),
                either(equipment, known.equipment()),
                either(priority, known.priority()),
                either(startTime, known.startTime()),
                either(endTime, known.endTime()),
                state);
    }

    private static <T> @Nullable T either(@Nullable T said, @Nullable T known) {
        return said == null ? known : said;
    }
}
