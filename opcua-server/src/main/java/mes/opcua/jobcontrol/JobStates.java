package mes.opcua.jobcontrol;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mes.opcua.isa95.ISA95StateDataType;
import mes.opcua.isa95.JobControlTypes;
import mes.work.Dispatch;
import mes.work.DispatchState;
import mes.work.JobOrder;
import mes.work.JobState;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePath;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePathElement;

/**
 * Where a job order stands, in the states and substates of OPC 10031-4.
 *
 * <p>Before it runs it is Waiting until it can go to its equipment, Ready when it was sent, and Loaded when the equipment
 * has it. Interrupted is Held, for somebody paused it; Ended is Completed.
 */
public final class JobStates {

    private final JobControlTypes types;

    JobStates(JobControlTypes types) {
        this.types = types;
    }

    /** The state, which has no path, then the substate. */
    List<ISA95StateDataType> of(JobOrder order, Optional<Dispatch> dispatch) {
        JobState state = order.state();
        ISA95StateDataType top = state(new RelativePath(null), state.standardName(), state.number());
        return Stream.concat(Stream.of(top), substate(order, dispatch).stream()).toList();
    }

    /** The state that is told beside its substates, which have a path; absent when it is none of the standard's. */
    public static Optional<JobState> told(List<ISA95StateDataType> states) {
        return states.stream()
                .filter(state -> names(state.browsePath()).isEmpty())
                .flatMap(told -> Stream.of(JobState.values())
                        .filter(state -> state.isListed()
                                && state.number() == told.stateNumber().intValue()))
                .findFirst();
    }

    /** Whether the states of a job order include one that is asked for, by its number and path; its text is only for people. */
    static boolean isIn(List<ISA95StateDataType> states, ISA95StateDataType asked) {
        return states.stream()
                .anyMatch(state -> state.stateNumber().equals(asked.stateNumber())
                        && names(state.browsePath()).equals(names(asked.browsePath())));
    }

    private static List<QualifiedName> names(RelativePath path) {
        return path.getElements() == null
                ? List.of()
                : Stream.of(path.getElements())
                        .map(RelativePathElement::getTargetName)
                        .toList();
    }

    private Optional<ISA95StateDataType> substate(JobOrder order, Optional<Dispatch> dispatch) {
        return switch (order.state()) {
            case NOT_ALLOWED_TO_START -> Optional.of(prepared("NotAllowedToStartSubstates", 2));
            case ALLOWED_TO_START -> Optional.of(prepared("AllowedToStartSubstates", preparation(dispatch)));
            case INTERRUPTED -> Optional.of(state(path("InterruptedSubstates"), "Held", 1));
            case ENDED -> Optional.of(state(path("EndedSubstates"), "Completed", 1));
            case RUNNING, ABORTED, CANCELLED, CLEARED -> Optional.empty();
        };
    }

    private static int preparation(Optional<Dispatch> dispatch) {
        return dispatch.map(Dispatch::state)
                .map(state -> state == DispatchState.ACKNOWLEDGED ? 3 : state == DispatchState.SENT ? 2 : 1)
                .orElse(1);
    }

    private ISA95StateDataType prepared(String machine, int number) {
        return state(path(machine), List.of("Waiting", "Ready", "Loaded").get(number - 1), number);
    }

    private RelativePath path(String machine) {
        QualifiedName name = new QualifiedName(types.id(0).getNamespaceIndex(), machine);
        return new RelativePath(
                new RelativePathElement[] {new RelativePathElement(NodeIds.HasComponent, false, true, name)});
    }

    private static ISA95StateDataType state(RelativePath path, String text, int number) {
        return new ISA95StateDataType(path, LocalizedText.english(text), uint(number));
    }
}
