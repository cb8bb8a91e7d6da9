package mes.opcua.plant;

import java.time.Instant;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.jspecify.annotations.Nullable;

/** What the domain says, as OPC UA built-in types. */
final class Values {

    private Values() {}

    /** A text; what the domain leaves out is empty, which more clients can show than null. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static DateTime time(Instant instant) {
        return new DateTime(instant);
    }
}
