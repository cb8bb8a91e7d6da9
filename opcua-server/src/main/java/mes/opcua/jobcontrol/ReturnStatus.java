package mes.opcua.jobcontrol;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ulong;

import mes.common.Reason;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/** The bits in which a method tells what came of a call (OPC 10031-4, annex B.2). */
enum ReturnStatus {
    NO_ERROR(0),
    UNKNOWN_JOB_ORDER(1),
    /** The state of the job order does not allow it. */
    INVALID_STATUS(3),
    /** There is no room for it, it is there already, or it names what is not here. */
    UNABLE_TO_ACCEPT(4),
    /** What was asked contradicts itself. */
    INVALID_REQUEST(32);

    private final int bit;

    ReturnStatus(int bit) {
        this.bit = bit;
    }

    Variant value() {
        return new Variant(ulong(1L << bit));
    }

    static ReturnStatus of(Reason reason) {
        return switch (reason) {
            case NOT_ALLOWED, CHANGED_MEANWHILE -> INVALID_STATUS;
            case INVALID -> INVALID_REQUEST;
            case UNKNOWN, ALREADY_EXISTS, REFUSED, FORBIDDEN -> UNABLE_TO_ACCEPT;
        };
    }
}
