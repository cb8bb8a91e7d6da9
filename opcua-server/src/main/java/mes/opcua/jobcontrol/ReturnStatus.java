package mes.opcua.jobcontrol;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ulong;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mes.common.Reason;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/** The bits in which a method tells what came of a call (OPC 10031-4, annex B.2). */
public enum ReturnStatus {
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
        return new Variant(ulong(mask()));
    }

    private long mask() {
        return 1L << bit;
    }

    /** Whether nothing but success is told. */
    public static boolean isSuccess(long bits) {
        return (bits & ~NO_ERROR.mask()) == 0;
    }

    /** What was wrong, in words; bits of which the standard says nothing are only a number. */
    public static String words(long bits) {
        String known = Stream.of(values())
                .filter(status -> status != NO_ERROR && (bits & status.mask()) != 0)
                .map(status -> status.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "status " + Long.toUnsignedString(bits) : known;
    }

    static ReturnStatus of(Reason reason) {
        return switch (reason) {
            case NOT_ALLOWED, CHANGED_MEANWHILE -> INVALID_STATUS;
            case INVALID -> INVALID_REQUEST;
            case UNKNOWN, ALREADY_EXISTS, REFUSED, FORBIDDEN -> UNABLE_TO_ACCEPT;
        };
    }
}
