package mes.opcua.history;

import java.time.Instant;
import java.util.OptionalDouble;
import mes.performance.CurrentValue;
import mes.performance.PropertyValue;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/** Values of properties as OPC UA data values: their source timestamp is the equipment's own time. */
final class PropertyData {

    private static final StatusCode LAST_USABLE = new StatusCode(StatusCodes.Uncertain_LastUsableValue);

    private PropertyData() {}

    static DataValue of(CurrentValue current) {
        StatusCode status = current.staleSince() == null ? StatusCode.GOOD : LAST_USABLE;
        return new DataValue(variant(current.value()), status, new DateTime(current.time()));
    }

    static DataValue of(PropertyValue past) {
        return of(variant(past.value()), StatusCode.GOOD, past.time());
    }

    static NodeId type(DataValue value) {
        return value.value().getDataType().orElseThrow().getNodeId();
    }

    /** The source timestamp in ticks, the lowest of all where there is none. */
    static long time(DataValue value) {
        return value.sourceTime() == null ? Long.MIN_VALUE : value.sourceTime().getUtcTime();
    }

    /** What is told of the past has no server timestamp: none is kept. */
    @SuppressWarnings("NullAway") // Milo leaves out what is null
    static DataValue of(Variant value, StatusCode status, Instant time) {
        return new DataValue(value, status, new DateTime(time), null);
    }

    /** A number, true or false where it is written like one, else the text. */
    static Variant variant(String written) {
        if (written.equals("true") || written.equals("false")) {
            return new Variant(Boolean.valueOf(written));
        }
        OptionalDouble number = PropertyValue.number(written);
        return new Variant(number.isPresent() ? (Object) number.getAsDouble() : written);
    }
}
