package mes.b2mml;

import jakarta.xml.bind.JAXBElement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.TimeZone;
import javax.xml.datatype.DatatypeConstants;
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

    /** To the millisecond, with the zone's offset. */
    public static DateTimeType time(Instant instant, ZoneId zone) {
        var calendar =
                GregorianCalendar.from(instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
        return new DateTimeType().withValue(DATATYPES.newXMLGregorianCalendar(calendar));
    }

    /** The moment meant; a time without an offset is one of the given zone. */
    public static Instant instant(DateTimeType time, ZoneId zone) {
        var value = time.getValue();
        if (value.getTimezone() != DatatypeConstants.FIELD_UNDEFINED) {
            return value.toGregorianCalendar().toInstant();
        }
        return value.toGregorianCalendar(TimeZone.getTimeZone(zone), null, null).toInstant();
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
