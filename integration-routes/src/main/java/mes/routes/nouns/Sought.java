package mes.routes.nouns;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mes.b2mml.v0701.AnyGenericValueType;
import mes.b2mml.v0701.ValueType;

/**
 * What one object of a GET asks for: an identifier, properties, values of properties; {@code *} stands for any characters
 * in each of them, and what is absent asks for nothing (Part 5).
 *
 * @param properties all of them must be there
 */
public record Sought(String identifier, List<SoughtProperty> properties) {

    private static final String ANY = "*";

    /**
     * A property that is asked for.
     *
     * @param values one of them must be there, unless there are none
     */
    record SoughtProperty(String identifier, List<String> values) {

        boolean isMetBy(Object property) {
            return isLike(identifier, Elements.id(property).orElse(""))
                    && (values.isEmpty()
                            || valuesOf(property)
                                    .anyMatch(value -> values.stream().anyMatch(sought -> isLike(sought, value))));
        }

        @Override
        public String toString() {
            return values.isEmpty() ? identifier : identifier + " = " + String.join(" or ", values);
        }
    }

    public static Sought by(Object asked) {
        return new Sought(
                Elements.id(asked).orElse(ANY),
                properties(asked)
                        .map(property -> new SoughtProperty(
                                Elements.id(property).orElse(ANY),
                                valuesOf(property)
                                        .filter(value -> !value.isBlank())
                                        .toList()))
                        .toList());
    }

    public boolean isMetBy(Object object) {
        return isLike(identifier, Elements.id(object).orElse(""))
                && properties.stream().allMatch(property -> properties(object).anyMatch(property::isMetBy));
    }

    @Override
    public String toString() {
        return properties.isEmpty() ? identifier : identifier + " with " + properties;
    }

    /** Whether objects of that type have properties to be asked for. */
    public static boolean hasProperties(Class<?> type) {
        return Elements.of(type).stream().anyMatch(Sought::isOfProperties);
    }

    private static boolean isOfProperties(Field field) {
        return field.getName().matches(".*Property(Child|Chid)?");
    }

    /** The properties of an object, with those inside others. */
    private static Stream<Object> properties(Object object) {
        return Elements.of(object.getClass()).stream()
                .filter(Sought::isOfProperties)
                .flatMap(field -> Elements.values(field, object).stream())
                .flatMap(property -> Stream.concat(Stream.of(property), properties(property)));
    }

    private static Stream<String> valuesOf(Object property) {
        return Elements.of(property.getClass()).stream()
                .flatMap(field -> Elements.values(field, property).stream())
                .filter(ValueType.class::isInstance)
                .map(ValueType.class::cast)
                .flatMap(value ->
                        Optional.ofNullable(value.getValueString()).map(AnyGenericValueType::getValue).stream());
    }

    private static boolean isLike(String pattern, String text) {
        return new Wildcards(List.of(pattern)).match(text);
    }
}
