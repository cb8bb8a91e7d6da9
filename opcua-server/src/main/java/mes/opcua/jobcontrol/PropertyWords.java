package mes.opcua.jobcontrol;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import mes.common.Property;
import mes.common.Quantity;
import mes.common.Rejection;
import mes.opcua.isa95.ISA95ParameterDataType;
import mes.opcua.isa95.ISA95PropertyDataType;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.jspecify.annotations.Nullable;

/** Properties, parameters, quantities and texts in the words of OPC UA. A list of none is absent. */
final class PropertyWords {

    private PropertyWords() {}

    static ISA95PropertyDataType property(Property property) {
        return new ISA95PropertyDataType(
                property.id(),
                XsdValues.variant(property),
                texts(property.description()),
                units(property.unit()),
                each(property.subProperties(), PropertyWords::property));
    }

    static Property property(ISA95PropertyDataType said) {
        return new Property(
                said.id(),
                XsdValues.text(said.value()),
                unit(said.engineeringUnits()),
                XsdValues.type(said.value()),
                text(said.description()),
                list(said.subproperties(), PropertyWords::property));
    }

    static ISA95ParameterDataType parameter(Property parameter) {
        return new ISA95ParameterDataType(
                parameter.id(),
                XsdValues.variant(parameter),
                texts(parameter.description()),
                units(parameter.unit()),
                each(parameter.subProperties(), PropertyWords::parameter));
    }

    static Property parameter(ISA95ParameterDataType said) {
        return new Property(
                said.id(),
                XsdValues.text(said.value()),
                unit(said.engineeringUnits()),
                XsdValues.type(said.value()),
                text(said.description()),
                list(said.subparameters(), PropertyWords::parameter));
    }

    /** @throws Rejection INVALID when it is no decimal number */
    static @Nullable Quantity quantity(@Nullable String said, @Nullable EUInformation units) {
        try {
            return said == null ? null : new Quantity(new BigDecimal(said), unit(units));
        } catch (NumberFormatException e) {
            throw Rejection.invalid("no decimal number: " + said);
        }
    }

    static @Nullable String quantity(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value().toPlainString();
    }

    static @Nullable EUInformation units(@Nullable Quantity quantity) {
        return quantity == null ? null : units(quantity.unit());
    }

    /** A unit is the sender's own word; no registry numbers it. */
    private static @Nullable EUInformation units(@Nullable String unit) {
        return unit == null ? null : new EUInformation(null, -1, new LocalizedText("", unit), LocalizedText.NULL_VALUE);
    }

    private static @Nullable String unit(@Nullable EUInformation units) {
        return units == null ? null : units.getDisplayName().text();
    }

    static @Nullable List<LocalizedText> texts(@Nullable String text) {
        return text == null || text.isEmpty() ? null : List.of(new LocalizedText("", text));
    }

    /** The first of the languages. */
    static @Nullable String text(@Nullable List<LocalizedText> texts) {
        return texts == null || texts.isEmpty() ? null : texts.get(0).text();
    }

    static <T, R> @Nullable List<R> each(List<T> items, Function<T, R> translation) {
        return items.isEmpty() ? null : items.stream().map(translation).toList();
    }

    static <T, R> List<R> list(@Nullable List<T> items, Function<T, R> translation) {
        return requireNonNullElse(items, List.<T>of()).stream().map(translation).toList();
    }
}
