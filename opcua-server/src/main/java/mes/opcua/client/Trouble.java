package mes.opcua.client;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/**
 * Why nobody knows whether a property is still so.
 *
 * @param isTold whether the PLC itself says so
 */
record Trouble(boolean isTold, String why) {

    static Trouble told(String why) {
        return new Trouble(true, why);
    }

    static Trouble found(String why) {
        return new Trouble(false, why);
    }

    /** The standard's name of a status code. */
    static String nameOf(StatusCode status) {
        return StatusCodes.lookup(status.value()).map(names -> names[0]).orElseGet(status::toString);
    }
}
