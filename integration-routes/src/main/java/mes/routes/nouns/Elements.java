package mes.routes.nouns;

import jakarta.xml.bind.JAXBElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import mes.b2mml.Wire;
import mes.b2mml.v0701.IdentifierType;
import org.jspecify.annotations.Nullable;

/** What wire objects are made of, for what is done alike with the objects of every noun. */
public final class Elements {

    private static final String ID = "id";
    private static final QName NAME = new QName("http://www.mesa.org/xml/B2MML", "ID");
    private static final String WIRE = IdentifierType.class.getPackageName();
    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    private Elements() {}

    /** The elements and attributes of a type; none if it is not of the wire. */
    static List<Field> of(Class<?> type) {
        return FIELDS.computeIfAbsent(type, Elements::declared);
    }

    /** What the schema names ID, unless it is absent or blank. */
    public static Optional<String> id(Object object) {
        return identifier(object)
                .map(IdentifierType::getValue)
                .map(String::strip)
                .filter(id -> !id.isEmpty());
    }

    static Optional<IdentifierType> identifier(Object object) {
        return field(object, ID)
                .map(field -> plain(get(field, object)))
                .map(id -> id instanceof IdentifierType it ? it : null);
    }

    /** Gives the object an identifier. */
    public static void identify(Object object, String id) {
        Field field = field(object, ID).orElseThrow();
        set(field, object, field.getType() == JAXBElement.class ? mayBeNil(object, Wire.id(id)) : Wire.id(id));
    }

    static boolean isId(Field field) {
        return field.getName().equals(ID);
    }

    /** Whether nothing is said of the object but its identifier. */
    static boolean isBare(Object object) {
        return of(object.getClass()).stream()
                .filter(field -> !isId(field))
                .allMatch(field -> values(field, object).isEmpty());
    }

    /** What an element holds, be it one or several or none. */
    static List<Object> values(Field field, Object object) {
        Object value = plain(get(field, object));
        if (value instanceof List<?> several) {
            return new ArrayList<>(several);
        }
        return value == null ? List.of() : List.of(value);
    }

    /** Puts the values where {@link #values} found as many. */
    static void replace(Field field, Object object, List<Object> values) {
        if (field.getType() == List.class) {
            set(field, object, values);
        } else if (!values.isEmpty()) {
            set(field, object, values.get(0));
        }
    }

    /** Another object of the same elements. */
    @SuppressWarnings("unchecked")
    static <T> T copy(T object) {
        T copy = (T) blank(object.getClass());
        for (Field field : of(object.getClass())) {
            Object value = get(field, object);
            set(field, copy, value instanceof List<?> several ? new ArrayList<>(several) : value);
        }
        return copy;
    }

    static <T> T blank(Class<T> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Object get(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static void set(Field field, Object object, @Nullable Object value) {
        try {
            field.set(object, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Field> field(Object object, String name) {
        return of(object.getClass()).stream()
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }

    private static JAXBElement<IdentifierType> mayBeNil(Object object, IdentifierType id) {
        return new JAXBElement<>(NAME, IdentifierType.class, object.getClass(), id);
    }

    /** An element that may be nil is wrapped. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof JAXBElement<?> element ? element.getValue() : value;
    }

    private static List<Field> declared(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .filter(holder -> holder.getPackageName().equals(WIRE))
                .flatMap(holder -> Arrays.stream(holder.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .peek(field -> field.setAccessible(true))
                .toList();
    }
}
