package mes.opcua.plant;

import java.time.Instant;
import java.util.OptionalDouble;
import mes.performance.PropertyValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.jspecify.annotations.Nullable;

/** What the domain says, as OPC UA built-in types. */
final class Values {

    private Values() {}

    /** A text; what the domain leaves out is empty, which more clients can show than null. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A property value: a number, true or false where it is written like one, else the text. */
    static Object property(String written) {
        if (written.equals("true") || written.equals("false")) {
            return Boolean.valueOf(written);
        }
        OptionalDouble number = PropertyValue.number(written);
        return number.isPresent() ? number.getAsDouble() : written;
    }

    static DateTime time(Instant instant) {
        return new DateTime(instant);
    }
}
