package mes.opcua.isa95;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryDecoder;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryEncoder;
import org.jspecify.annotations.Nullable;

/** One component of a record as a field of a structure: a single value or a list of them. */
final class Field {

    private final RecordComponent component;
    private final boolean isOptional;
    private final boolean isList;
    private final Shape<?> shape;

    Field(RecordComponent component) {
        this.component = component;
        this.isOptional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        this.isList = component.getType() == List.class;
        this.shape = Shape.of(isList ? item(component.getGenericType()) : component.getType());
    }

    boolean isOptional() {
        return isOptional;
    }

    @Nullable
    Object of(Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(OpcUaBinaryEncoder to, Object value) {
        if (isList) {
            List<?> items = (List<?>) value;
            to.encodeInt32(items.size());
            items.forEach(item -> shape.writeObject(to, item));
        } else {
            shape.writeObject(to, value);
        }
    }

    /** A list that travels as null is empty. */
    Object read(OpcUaBinaryDecoder from) {
        if (!isList) {
            return shape.read(from);
        }
        Object[] items = from.decodeArray(() -> shape.read(from), Object.class);
        return Optional.ofNullable(items).map(List::of).orElse(List.of());
    }

    private static Class<?> item(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }
}
