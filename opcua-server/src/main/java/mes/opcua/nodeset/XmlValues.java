package mes.opcua.nodeset;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ulong;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.lang.reflect.Array;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.XmlElement;

/** Values as OPC 10000-6 writes them in XML. */
final class XmlValues {

    private static final String LIST = "ListOf";

    private final Names names;
    private final XmlStructures structures;

    XmlValues(Names names, DataTypes types, EncodingContext context) {
        this.names = names;
        this.structures = new XmlStructures(this, names, types, context);
    }

    /** A value whose element names its type: {@code Int32}, {@code ListOfString}. */
    Object value(Tag tag) {
        boolean isList = tag.name().startsWith(LIST);
        OpcUaDataType type = builtIn(tag, isList ? tag.name().substring(LIST.length()) : tag.name());
        return isList ? list(type, tag) : scalar(type, tag);
    }

    Object list(OpcUaDataType type, Tag tag) {
        List<Tag> items = tag.children();
        Object array = Array.newInstance(type.getBackingClass(), items.size());
        for (int i = 0; i < items.size(); i++) {
            Array.set(array, i, scalar(type, items.get(i)));
        }
        return array;
    }

    Object scalar(OpcUaDataType type, Tag tag) {
        try {
            return read(type, tag, tag.text());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw tag.fault("no " + type + ": " + tag.text());
        }
    }

    private Object read(OpcUaDataType type, Tag tag, String text) {
        return switch (type) {
            case Boolean -> text.equals("true") || text.equals("1");
            case SByte -> Byte.valueOf(text);
            case Byte -> ubyte(Short.parseShort(text));
            case Int16 -> Short.valueOf(text);
            case UInt16 -> ushort(Integer.parseInt(text));
            case Int32 -> Integer.valueOf(text.substring(text.lastIndexOf('_') + 1)); // also Name_7, an enumeration's
            case UInt32 -> uint(Long.parseLong(text));
            case Int64 -> Long.valueOf(text);
            case UInt64 -> ulong(Long.parseUnsignedLong(text));
            case Float -> Float.valueOf(infinite(text));
            case Double -> Double.valueOf(infinite(text));
            case String -> text;
            case DateTime -> time(text);
            case Guid -> UUID.fromString(tag.childText("String", text));
            case ByteString -> ByteString.of(Base64.getMimeDecoder().decode(text));
            case XmlElement -> new XmlElement(text);
            case NodeId -> names.id(tag, tag.childText("Identifier", "i=0"));
            case ExpandedNodeId ->
                names.id(tag, tag.childText("Identifier", "i=0")).expanded();
            case StatusCode -> new StatusCode(Long.parseLong(tag.childText("Code", "0")));
            case QualifiedName ->
                new QualifiedName(names.index(tag, tag.childText("NamespaceIndex", "0")), tag.childText("Name", ""));
            case LocalizedText -> new LocalizedText(tag.childText("Locale", ""), tag.childText("Text", ""));
            case ExtensionObject -> structures.extensionObject(tag);
            case Variant -> variant(tag);
            case DataValue, DiagnosticInfo -> throw tag.fault("no value of a node: " + type);
        };
    }

    private Variant variant(Tag tag) {
        Optional<Tag> value =
                tag.child("Value").flatMap(it -> it.children().stream().findFirst());
        return value.map(it -> new Variant(value(it))).orElse(Variant.NULL_VALUE);
    }

    private static OpcUaDataType builtIn(Tag tag, String name) {
        return Arrays.stream(OpcUaDataType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> tag.fault("no built-in type: " + name));
    }

    /** Nodesets leave the time zone out now and then; years before 1601 mean none. */
    private static DateTime time(String text) {
        if (text.isEmpty()) {
            return DateTime.NULL_VALUE;
        }
        boolean hasZone = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
        Instant instant = OffsetDateTime.parse(hasZone ? text : text + "Z").toInstant();
        return instant.isBefore(DateTime.MIN_DATE_TIME.getJavaInstant()) ? DateTime.NULL_VALUE : new DateTime(instant);
    }

    private static String infinite(String text) {
        return text.replace("INF", "Infinity");
    }
}
