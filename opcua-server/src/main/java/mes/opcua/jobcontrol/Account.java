package mes.opcua.jobcontrol;

import java.util.List;
import java.util.Optional;
import mes.opcua.isa95.ISA95JobOrderAndStateDataType;
import mes.opcua.isa95.ISA95JobOrderDataType;
import mes.opcua.isa95.ISA95JobResponseDataType;
import mes.opcua.isa95.ISA95StateDataType;
import mes.opcua.isa95.JobControlTypes;
import mes.work.Dispatch;
import mes.work.JobOrder;
import mes.work.JobResponse;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;

/**
 * A job order as clients see it.
 *
 * @param states its state and its substate
 * @param entry its entry in the JobOrderList
 * @param response its entry in the JobOrderResponseList
 */
record Account(
        JobOrder record,
        List<ISA95StateDataType> states,
        ExtensionObject order,
        ExtensionObject entry,
        ExtensionObject response) {

    /** Writes accounts. */
    static final class Writer {

        private final JobControlTypes types;
        private final JobStates states;
        private final JobOrderWords words;

        Writer(JobControlTypes types) {
            this.types = types;
            this.states = new JobStates(types);
            this.words = new JobOrderWords(types);
        }

        Account of(JobOrder record, Optional<JobResponse> known, Optional<Dispatch> dispatch) {
            List<ISA95StateDataType> where = states.of(record, dispatch);
            ISA95JobOrderDataType order = words.order(record.id(), record.work());
            ISA95JobResponseDataType response = JobResponseWords.response(record, known, where);
            return new Account(
                    record,
                    where,
                    types.encode(order),
                    types.encode(new ISA95JobOrderAndStateDataType(order, where)),
                    types.encode(response));
        }
    }
}
