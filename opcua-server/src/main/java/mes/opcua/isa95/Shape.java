package mes.opcua.isa95;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import mes.opcua.stack.SoundMatrices;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryDecoder;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryEncoder;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePath;

/** How values of one Java type travel; a text that travels as null is empty. */
record Shape<T>(Class<T> type, BiConsumer<OpcUaBinaryEncoder, T> writer, Function<OpcUaBinaryDecoder, T> reader) {

    private static final EUInformation.Codec UNITS = new EUInformation.Codec();
    private static final RelativePath.Codec PATHS = new RelativePath.Codec();

    private static final List<Shape<?>> SIMPLE = List.of(
            new Shape<>(String.class, OpcUaBinaryEncoder::encodeString, Shape::text),
            new Shape<>(Short.class, OpcUaBinaryEncoder::encodeInt16, OpcUaBinaryDecoder::decodeInt16),
            new Shape<>(UInteger.class, OpcUaBinaryEncoder::encodeUInt32, OpcUaBinaryDecoder::decodeUInt32),
            new Shape<>(DateTime.class, OpcUaBinaryEncoder::encodeDateTime, OpcUaBinaryDecoder::decodeDateTime),
            new Shape<>(
                    LocalizedText.class,
                    OpcUaBinaryEncoder::encodeLocalizedText,
                    OpcUaBinaryDecoder::decodeLocalizedText),
            new Shape<>(Variant.class, OpcUaBinaryEncoder::encodeVariant, Shape::variant),
            new Shape<>(
                    EUInformation.class,
                    (to, unit) -> UNITS.encodeType(to.getEncodingContext(), to, unit),
                    from -> UNITS.decodeType(from.getEncodingContext(), from)),
            new Shape<>(
                    RelativePath.class,
                    (to, path) -> PATHS.encodeType(to.getEncodingContext(), to, path),
                    from -> PATHS.decodeType(from.getEncodingContext(), from)));

    static Shape<?> of(Class<?> type) {
        return SIMPLE.stream()
                .filter(shape -> shape.type == type)
                .findFirst()
                .orElseGet(() -> structure(type.asSubclass(Record.class)));
    }

    /** The codec is looked up when it is needed: a structure may hold others of its own type. */
    private static <R extends Record> Shape<R> structure(Class<R> type) {
        return new Shape<>(
                type,
                (to, value) -> RecordCodec.of(type).write(to, value),
                from -> RecordCodec.of(type).read(from));
    }

    void writeObject(OpcUaBinaryEncoder to, Object value) {
        writer.accept(to, type.cast(value));
    }

    T read(OpcUaBinaryDecoder from) {
        return reader.apply(from);
    }

    private static Variant variant(OpcUaBinaryDecoder from) {
        Variant value = from.decodeVariant();
        if (!SoundMatrices.isSound(value)) {
            throw new UaSerializationException(StatusCodes.Bad_DecodingError, "a matrix of other dimensions");
        }
        return value;
    }

    private static String text(OpcUaBinaryDecoder from) {
        String text = from.decodeString();
        return text == null ? "" : text;
    }
}
