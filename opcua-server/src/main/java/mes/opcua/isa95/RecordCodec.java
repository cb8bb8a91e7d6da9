package mes.opcua.isa95;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryDecoder;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record as a structure, its components in their order; the {@link Nullable} ones are the optional fields, each
 * with a bit in the mask in front (OPC 10000-6, 5.2.7).
 */
final class RecordCodec<T extends Record> {

    private static final ClassValue<RecordCodec<?>> CODECS = new ClassValue<>() {
        @Override
        protected RecordCodec<?> computeValue(Class<?> type) {
            return new RecordCodec<>(type.asSubclass(Record.class));
        }
    };

    private final Constructor<T> constructor;
    private final List<Field> fields;
    private final int optionals;

    private RecordCodec(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        this.fields = Arrays.stream(components).map(Field::new).toList();
        this.optionals = (int) fields.stream().filter(Field::isOptional).count();
    }

    @SuppressWarnings("unchecked") // the codec of a type is made for that type
    static <T extends Record> RecordCodec<T> of(Class<T> type) {
        return (RecordCodec<T>) CODECS.get(type);
    }

    void write(OpcUaBinaryEncoder to, Record value) {
        if (optionals > 0) {
            to.encodeUInt32(uint(mask(value)));
        }
        for (Field field : fields) {
            Object written = field.of(value);
            if (written != null) {
                field.write(to, written);
            }
        }
    }

    private int mask(Record value) {
        int mask = 0;
        int bit = 1;
        for (Field field : fields) {
            if (field.isOptional()) {
                mask |= field.of(value) == null ? 0 : bit;
                bit <<= 1;
            }
        }
        return mask;
    }

    T read(OpcUaBinaryDecoder from) {
        return Depth.within(() -> make(values(from)));
    }

    private @Nullable Object[] values(OpcUaBinaryDecoder from) {
        long mask = optionals > 0 ? from.decodeUInt32().longValue() : 0;
        if (mask >>> optionals != 0) {
            throw new UaSerializationException(StatusCodes.Bad_DecodingError, "a field that the structure has not");
        }
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            if (!field.isOptional() || (mask & 1) == 1) {
                values[i] = field.read(from);
            }
            mask >>>= field.isOptional() ? 1 : 0;
        }
        return values;
    }

    private T make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
