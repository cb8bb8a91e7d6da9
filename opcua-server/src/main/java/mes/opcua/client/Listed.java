package mes.opcua.client;

import java.util.List;
import java.util.Optional;
import mes.common.Rejection;
import mes.opcua.isa95.ISA95JobOrderAndStateDataType;
import mes.opcua.isa95.ISA95StateDataType;
import mes.opcua.jobcontrol.JobStates;
import mes.work.JobOrderId;
import mes.work.JobState;

/**
 * A job order in a machine's list.
 *
 * @param word the machine's own word for where it stands, a substate if it tells one
 */
record Listed(JobOrderId id, JobState state, String word) {

    /** Absent when its name is none of ours, or its state none of the standard's. */
    static Optional<Listed> of(ISA95JobOrderAndStateDataType entry) {
        try {
            JobOrderId id = new JobOrderId(entry.jobOrder().jobOrderID());
            return JobStates.told(entry.state()).map(state -> new Listed(id, state, wordOf(entry.state(), state)));
        } catch (Rejection nameless) {
            return Optional.empty();
        }
    }

    private static String wordOf(List<ISA95StateDataType> states, JobState state) {
        String word = states.get(states.size() - 1).stateText().text();
        return word == null || word.isBlank() ? state.standardName() : word;
    }

    /** Whether it may still be changed and called back. */
    boolean isBefore() {
        return state == JobState.NOT_ALLOWED_TO_START || state == JobState.ALLOWED_TO_START;
    }
}
