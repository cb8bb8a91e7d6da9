package mes.routes.nouns;

import jakarta.xml.bind.JAXBElement;
import java.util.List;
import java.util.function.Function;
import mes.b2mml.Wire;
import mes.b2mml.v0701.AnyGenericValueType;
import mes.b2mml.v0701.CodeType;
import mes.b2mml.v0701.DataTypeType;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.ObjectFactory;
import mes.b2mml.v0701.OpSegmentDataType;
import mes.b2mml.v0701.ParameterType;
import mes.b2mml.v0701.TextType;
import mes.b2mml.v0701.ValueType;
import mes.common.Property;
import org.jspecify.annotations.Nullable;

/** Named values: parameters, properties and data have the same shape, and on the wire each its own type. */
final class Values {

    private static final ObjectFactory FACTORY = new ObjectFactory();

    private Values() {}

    /** The first of several values is taken. */
    static <T> Property property(
            IdentifierType id,
            List<TextType> description,
            List<ValueType> values,
            List<T> children,
            Function<T, Property> child) {
        ValueType value = values.isEmpty() ? new ValueType() : values.get(0);
        return new Property(
                id.getValue(),
                text(value.getValueString()),
                unit(value.getUnitOfMeasure()),
                value.getDataType() == null
                        ? null
                        : Texts.of(value.getDataType().getValue()),
                Texts.description(description),
                each(children, child));
    }

    /** The value of a property; one that says nothing is absent. */
    static List<ValueType> value(Property property) {
        return property.value().isEmpty() && property.unit() == null && property.type() == null
                ? List.of()
                : List.of(new ValueType()
                        .withValueString(text(property.value()))
                        .withDataType(type(property.type()))
                        .withUnitOfMeasure(unit(property.unit())));
    }

    /** The parameters that have a value or parts; others tell nothing. */
    static List<Property> parameters(List<ParameterType> parameters) {
        return parameters.stream()
                .filter(parameter -> !parameter.getValue().isEmpty()
                        || !parameter.getParameterChild().isEmpty())
                .map(Values::parameter)
                .toList();
    }

    static ParameterType parameter(Property parameter) {
        return new ParameterType()
                .withID(Wire.id(parameter.id()))
                .withValue(value(parameter))
                .withDescription(Texts.texts(parameter.description()))
                .withParameterChild(each(parameter.subProperties(), Values::parameter));
    }

    static Property datum(OpSegmentDataType datum) {
        return property(
                datum.getID(), datum.getDescription(), datum.getValue(), datum.getSegmentDataChild(), Values::datum);
    }

    static OpSegmentDataType datum(Property datum) {
        return new OpSegmentDataType()
                .withID(Wire.id(datum.id()))
                .withDescription(Texts.texts(datum.description()))
                .withValue(value(datum))
                .withSegmentDataChild(each(datum.subProperties(), Values::datum));
    }

    static <T, R> List<R> each(List<T> parts, Function<T, R> translation) {
        return parts.stream().map(translation).toList();
    }

    static String text(@Nullable AnyGenericValueType value) {
        return value == null || value.getValue() == null ? "" : value.getValue().strip();
    }

    static AnyGenericValueType text(String value) {
        return new AnyGenericValueType().withValue(value);
    }

    static @Nullable String unit(@Nullable JAXBElement<CodeType> unit) {
        return unit == null ? null : Texts.of(unit.getValue());
    }

    static @Nullable JAXBElement<CodeType> unit(@Nullable String unit) {
        return unit == null ? null : FACTORY.createQuantityValueTypeUnitOfMeasure(Wire.code(unit));
    }

    private static Property parameter(ParameterType parameter) {
        return property(
                parameter.getID(),
                parameter.getDescription(),
                parameter.getValue(),
                parameter.getParameterChild(),
                Values::parameter);
    }

    private static @Nullable JAXBElement<DataTypeType> type(@Nullable String type) {
        return type == null ? null : FACTORY.createValueTypeDataType(new DataTypeType().withValue(type));
    }
}
