package mes.opcua.jobcontrol;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ulong;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import mes.common.Property;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.ULong;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.jspecify.annotations.Nullable;

/** Values with the data types of XML Schema, which the domain and B2MML speak, as the built-in types of OPC UA. */
final class XsdValues {

    private static final Map<String, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry("boolean", XsdValues::truth),
            Map.entry("byte", Byte::valueOf),
            Map.entry("unsignedByte", text -> ubyte(Short.parseShort(text))),
            Map.entry("short", Short::valueOf),
            Map.entry("unsignedShort", text -> ushort(Integer.parseInt(text))),
            Map.entry("int", Integer::valueOf),
            Map.entry("unsignedInt", text -> uint(Long.parseLong(text))),
            Map.entry("long", Long::valueOf),
            Map.entry("integer", Long::valueOf),
            Map.entry("unsignedLong", text -> ulong(Long.parseUnsignedLong(text))),
            Map.entry("float", Float::valueOf),
            Map.entry("double", Double::valueOf),
            Map.entry("decimal", Double::valueOf),
            Map.entry(
                    "dateTime", text -> new DateTime(OffsetDateTime.parse(text).toInstant())),
            Map.entry("base64Binary", text -> ByteString.of(Base64.getDecoder().decode(text))));

    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(Boolean.class, "boolean"),
            Map.entry(Byte.class, "byte"),
            Map.entry(UByte.class, "unsignedByte"),
            Map.entry(Short.class, "short"),
            Map.entry(UShort.class, "unsignedShort"),
            Map.entry(Integer.class, "int"),
            Map.entry(UInteger.class, "unsignedInt"),
            Map.entry(Long.class, "long"),
            Map.entry(ULong.class, "unsignedLong"),
            Map.entry(Float.class, "float"),
            Map.entry(Double.class, "double"),
            Map.entry(DateTime.class, "dateTime"),
            Map.entry(ByteString.class, "base64Binary"));

    private XsdValues() {}

    /** The value in its type; a text where it is of no such type, or not of its own. */
    static Variant variant(Property property) {
        Function<String, Object> reader = property.type() == null ? null : READERS.get(property.type());
        try {
            return new Variant(reader == null ? property.value() : reader.apply(property.value()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Variant(property.value());
        }
    }

    static String text(Variant value) {
        Object said = value.value();
        if (said instanceof DateTime time) {
            return time.getJavaInstant().toString();
        }
        if (said instanceof ByteString bytes) {
            return Base64.getEncoder().encodeToString(bytes.bytesOrEmpty());
        }
        return said instanceof Double || said instanceof Float
                ? plain(said.toString())
                : said == null ? "" : said.toString();
    }

    /** The name of the type, absent for a text and for what XML Schema has no word for. */
    static @Nullable String type(Variant value) {
        Object said = value.value();
        return said == null ? null : TYPES.get(said.getClass());
    }

    private static String plain(String number) {
        return number.endsWith(".0") ? new BigDecimal(number).setScale(0).toPlainString() : number;
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
