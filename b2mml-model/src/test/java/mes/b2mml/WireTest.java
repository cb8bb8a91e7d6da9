package mes.b2mml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import javax.xml.datatype.DatatypeFactory;
import mes.b2mml.v0701.DateTimeType;
import mes.b2mml.v0701.QuantityValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTest {

    private static final ZoneId SITE = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T06:00:00Z, 2026-01-05T06:00:00Z",
        "2026-01-05T06:00:00+05:30, 2026-01-05T00:30:00Z",
        "2026-01-05T06:00:00, 2026-01-05T05:00:00Z",
        "2026-07-05T06:00:00, 2026-07-05T04:00:00Z",
        "2026-01-04T24:00:00, 2026-01-04T23:00:00Z",
        "2026-01-05T06:00:00.123456Z, 2026-01-05T06:00:00.123456Z"
    })
    void readsATimeOfTheSiteUnlessItHasAnOffset(String onTheWire, Instant moment) {
        var value = DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar(onTheWire);

        assertThat(Wire.instant(new DateTimeType().withValue(value), SITE)).isEqualTo(moment);
    }

    @Test
    void writesATimeWithTheOffsetOfTheSite() {
        var time = Wire.time(Instant.parse("2026-07-05T04:00:00.123456Z"), SITE);

        assertThat(time.getValue()).hasToString("2026-07-05T06:00:00.123456+02:00");
    }

    @Test
    void keepsAQuantityAsItIs() {
        var quantity = Wire.quantity(new BigDecimal("1E+3"), "pcs");

        assertThat(quantity.getQuantityString().getValue()).isEqualTo("1000");
        assertThat(Wire.unit(quantity)).contains("pcs");
        assertThat(Wire.unit(new QuantityValueType())).isEmpty();
    }
}
