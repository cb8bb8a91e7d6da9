package mes.b2mml;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlValue;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.datatype.XMLGregorianCalendar;
import mes.b2mml.v0701.OpenCodeType;

/** The least that the schema makes of an object, for an answer that has nothing to show and must show an object. */
final class Skeleton {

    private Skeleton() {}

    /** An object that only says which one was asked for. */
    static Object of(Object asked) {
        try {
            var skeleton = least(asked.getClass());
            for (var field :
                    fields(asked.getClass()).filter(Skeleton::isIdentity).toList()) {
                copy(field, asked, skeleton);
            }
            return skeleton;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Field field, Object from, Object to) throws IllegalAccessException {
        var value = field.get(from);
        if (value != null) {
            field.set(to, value);
        }
    }

    private static Object least(Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return "";
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ZERO;
        }
        if (type == XMLGregorianCalendar.class) {
            return Wire.time(Instant.EPOCH, ZoneOffset.UTC).getValue();
        }
        return leastBean(type);
    }

    private static Object leastBean(Class<?> type) throws ReflectiveOperationException {
        var bean = type.getDeclaredConstructor().newInstance();
        for (var field : fields(type).filter(Skeleton::isMandatory).toList()) {
            field.set(bean, field.getType() == List.class ? oneOf(field) : least(field.getType()));
        }
        return bean instanceof OpenCodeType code ? code.withValue("Other") : bean;
    }

    private static List<Object> oneOf(Field field) throws ReflectiveOperationException {
        var item = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        return new ArrayList<>(List.of(least((Class<?>) item)));
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .filter(holder -> holder != Object.class)
                .flatMap(holder -> Arrays.stream(holder.getDeclaredFields()))
                .peek(field -> field.setAccessible(true));
    }

    private static boolean isIdentity(Field field) {
        return field.getName().equals("id");
    }

    private static boolean isMandatory(Field field) {
        var element = field.getAnnotation(XmlElement.class);
        var attribute = field.getAnnotation(XmlAttribute.class);
        return element != null && element.required()
                || attribute != null && attribute.required()
                || field.isAnnotationPresent(XmlValue.class)
                || isMandatoryChoice(field);
    }

    /** Records hold an object or refer to one: the only choice that nouns must make. */
    private static boolean isMandatoryChoice(Field field) {
        return field.getName().equals("externalReferenceID");
    }
}
