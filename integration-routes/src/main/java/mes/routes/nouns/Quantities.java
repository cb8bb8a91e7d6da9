package mes.routes.nouns;

import jakarta.xml.bind.JAXBElement;
import java.math.BigDecimal;
import java.util.List;
import mes.b2mml.Wire;
import mes.b2mml.v0701.AnyGenericValueType;
import mes.b2mml.v0701.CodeType;
import mes.b2mml.v0701.ObjectFactory;
import mes.b2mml.v0701.ParameterType;
import mes.b2mml.v0701.QuantityValueType;
import mes.b2mml.v0701.ValueType;
import mes.common.Property;
import mes.common.Quantity;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/** Quantities and parameters: text and unit on the wire, a number or a text in the domain. */
final class Quantities {

    private static final ObjectFactory FACTORY = new ObjectFactory();
    private static final int MOST_DIGITS = 38;

    private Quantities() {}

    /** The first of several quantities, for the others say the same in other units. */
    static @Nullable Quantity first(List<QuantityValueType> quantities) {
        return quantities.isEmpty() ? null : quantity(quantities.get(0));
    }

    static List<QuantityValueType> wire(@Nullable Quantity quantity) {
        return quantity == null
                ? List.of()
                : List.of(new QuantityValueType()
                        .withQuantityString(value(quantity.value().toPlainString()))
                        .withUnitOfMeasure(unit(quantity.unit())));
    }

    /** The parameters with a value; those without tell nothing. */
    static List<Property> parameters(List<ParameterType> parameters) {
        return parameters.stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(Quantities::parameter)
                .toList();
    }

    static ParameterType wire(Property parameter) {
        return new ParameterType()
                .withID(Wire.id(parameter.id()))
                .withValue(new ValueType()
                        .withValueString(value(parameter.value()))
                        .withUnitOfMeasure(unit(parameter.unit())));
    }

    private static Property parameter(ParameterType parameter) {
        ValueType value = parameter.getValue().get(0);
        return new Property(parameter.getID().getValue(), text(value.getValueString()), unit(value.getUnitOfMeasure()));
    }

    private static Quantity quantity(QuantityValueType quantity) {
        return new Quantity(number(text(quantity.getQuantityString())), unit(quantity.getUnitOfMeasure()));
    }

    private static BigDecimal number(String text) {
        try {
            return bounded(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw Rejection.invalid("quantity '" + text + "' is not a number");
        }
    }

    /** Few characters can name a number that fills the memory: 1E999999999. */
    private static BigDecimal bounded(BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw Rejection.invalid("a quantity has more than " + MOST_DIGITS + " digits");
        }
        return number;
    }

    private static String text(@Nullable AnyGenericValueType value) {
        return value == null || value.getValue() == null ? "" : value.getValue().strip();
    }

    private static AnyGenericValueType value(String text) {
        return new AnyGenericValueType().withValue(text);
    }

    private static @Nullable String unit(@Nullable JAXBElement<CodeType> unit) {
        return unit == null ? null : Texts.of(unit.getValue());
    }

    private static @Nullable JAXBElement<CodeType> unit(@Nullable String unit) {
        return unit == null ? null : FACTORY.createQuantityValueTypeUnitOfMeasure(Wire.code(unit));
    }
}
