package mes.performance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import mes.equipment.EquipmentId;

/**
 * The value of one property of a piece of equipment at one time (ISA-95 part 2, equipment property).
 *
 * @param time as precise as it is kept: to the microsecond
 * @param value a number, true, false or text, as written
 */
public record PropertyValue(EquipmentId equipment, String property, Instant time, String value) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    public PropertyValue {
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    /** The number that it is, if it is one and a double can hold it. */
    public OptionalDouble number() {
        return number(value);
    }

    /** The number that is written there, if it is one and a double can hold it. */
    public static OptionalDouble number(String written) {
        if (!NUMBER.matcher(written).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(written);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
