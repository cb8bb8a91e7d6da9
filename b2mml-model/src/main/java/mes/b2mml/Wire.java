package mes.b2mml;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static javax.xml.datatype.DatatypeConstants.FIELD_UNDEFINED;

import jakarta.xml.bind.JAXBElement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import javax.xml.datatype.DatatypeFactory;
import mes.b2mml.v0701.AnyGenericValueType;
import mes.b2mml.v0701.CodeType;
import mes.b2mml.v0701.DateTimeType;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.ObjectFactory;
import mes.b2mml.v0701.QuantityValueType;
import mes.b2mml.v0701.TextType;

/** Plain values as the types of the wire, and back. */
public final class Wire {

    private static final ObjectFactory FACTORY = new ObjectFactory();
    private static final DatatypeFactory DATATYPES = DatatypeFactory.newDefaultInstance();

    private Wire() {}

    public static IdentifierType id(String value) {
        return new IdentifierType().withValue(value);
    }

    public static TextType text(String value) {
        return new TextType().withValue(value);
    }

    public static CodeType code(String value) {
        return new CodeType().withValue(value);
    }

    /** To the microsecond, with the zone's offset. */
    public static DateTimeType time(Instant instant, ZoneId zone) {
        var text = ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.MICROS).atZone(zone));
        return new DateTimeType().withValue(DATATYPES.newXMLGregorianCalendar(text));
    }

    /** The moment meant; a time without an offset is one of the given zone. */
    public static Instant instant(DateTimeType time, ZoneId zone) {
        var value = time.getValue();
        var defaultZone = value.getTimezone() == FIELD_UNDEFINED ? TimeZone.getTimeZone(zone) : null;
        var fraction = Objects.requireNonNullElse(value.getFractionalSecond(), BigDecimal.ZERO);
        return value.toGregorianCalendar(defaultZone, null, null)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS)
                .plusNanos(fraction.movePointRight(9).longValue());
    }

    public static QuantityValueType quantity(BigDecimal value, String unit) {
        return new QuantityValueType()
                .withQuantityString(new AnyGenericValueType().withValue(value.toPlainString()))
                .withUnitOfMeasure(FACTORY.createQuantityValueTypeUnitOfMeasure(code(unit)));
    }

    /** The unit of a quantity, unless absent or nil. */
    public static Optional<String> unit(QuantityValueType quantity) {
        return Optional.ofNullable(quantity.getUnitOfMeasure())
                .map(JAXBElement::getValue)
                .map(CodeType::getValue);
    }
}
