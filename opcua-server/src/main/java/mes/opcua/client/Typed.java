package mes.opcua.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import mes.common.Rejection;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/** Texts as values of the types that a server asks for; a server converts nothing. */
final class Typed {

    private Typed() {}

    /**
     * @param type the data type of a variable or an argument
     * @param sample a value of it, which decides where the type is not one of those that are built in
     * @throws Rejection INVALID when it cannot be one
     */
    static Variant of(NodeId type, @Nullable Object sample, String text) {
        OpcUaDataType builtIn = OpcUaDataType.fromNodeId(type);
        if (builtIn != null) {
            return new Variant(convert(builtIn.getBackingClass(), text));
        }
        if (sample == null) {
            throw Rejection.invalid(
                    "nobody knows how a value of type %s is written".formatted(type.toParseableString()));
        }
        return new Variant(convert(sample.getClass(), text));
    }

    private static Object convert(Class<?> type, String text) {
        try {
            return Numbers.are(type) ? Numbers.convert(type, new BigDecimal(text)) : other(type, text);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw no(type, text);
        }
    }

    private static Object other(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == DateTime.class) {
            return new DateTime(Instant.parse(text));
        }
        if (type == Boolean.class && (text.equals("true") || text.equals("false"))) {
            return Boolean.valueOf(text);
        }
        throw no(type, text);
    }

    private static Rejection no(Class<?> type, String text) {
        return Rejection.invalid("no %s: %s".formatted(type.getSimpleName(), text));
    }
}
