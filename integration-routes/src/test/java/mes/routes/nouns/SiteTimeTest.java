package mes.routes.nouns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import javax.xml.datatype.DatatypeFactory;
import mes.b2mml.v0701.DateTimeType;
import org.junit.jupiter.api.Test;

class SiteTimeTest {

    private final SiteTime site = new SiteTime(ZoneId.of("Europe/Berlin"));

    @Test
    void takesATimeWithoutOffsetForThePlants() {
        assertThat(site.instant(time("2026-07-01T06:00:00"))).isEqualTo(Instant.parse("2026-07-01T04:00:00Z"));
        assertThat(site.instant(time("2026-12-01T06:00:00"))).isEqualTo(Instant.parse("2026-12-01T05:00:00Z"));
    }

    @Test
    void takesATimeWithOffsetAsItIs() {
        assertThat(site.instant(time("2026-07-01T06:00:00-05:00"))).isEqualTo(Instant.parse("2026-07-01T11:00:00Z"));
    }

    @Test
    void writesTimesWithThePlantsOffset() {
        assertThat(site.time(Instant.parse("2026-12-01T05:00:00Z")).getValue())
                .hasToString("2026-12-01T06:00:00+01:00");
    }

    private static DateTimeType time(String text) {
        return new DateTimeType().withValue(DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar(text));
    }
}
