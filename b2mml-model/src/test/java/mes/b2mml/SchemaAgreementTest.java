package mes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import mes.b2mml.Anatomy.Way;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Whatever one of the two schemas allows or forbids, the other does too, constraint by constraint. */
class SchemaAgreementTest {

    /** Where we accept more: the release that one type lacks, and the noun that one type mistakes. */
    private static final List<String> MORE_ACCEPTED = List.of(
            "/CancelPersonnelInformation", "/SyncOperationalLocationClass", "/SyncOperationalLocationClass/DataArea");

    @BeforeAll
    static void needsTheOfficialSchemas() {
        Official.assumePresent();
    }

    @Test
    void theOfficialSchemasJudgeWhatGrowsFromOursAsWeDo() {
        var official = Official.schema();

        var misjudged = misjudged(Anatomy.ofOurs(), official, way -> !MORE_ACCEPTED.contains(way.toString()));

        assertThat(misjudged).isEmpty();
    }

    /** GET is apart: what the official schemas demand of it, we do not. */
    @Test
    void weJudgeWhatGrowsFromTheOfficialSchemasAsTheyDo() {
        var ours = new Grammar().of(Verb.PROCESS);

        var misjudged = misjudged(
                Anatomy.ofOfficial(), ours, way -> !way.root().getName().startsWith(Verb.GET.word()));

        assertThat(misjudged).isEmpty();
    }

    private static List<String> misjudged(Anatomy anatomy, Schema judge, Predicate<Way> selected) {
        return anatomy.ways().parallelStream()
                .filter(selected)
                .flatMap(way -> Stream.concat(refused(way, judge), accepted(way, judge)))
                .toList();
    }

    private static Stream<String> refused(Way way, Schema judge) {
        return Stream.concat(Stream.of(Specimen.least(way), Specimen.most(way)), Specimen.each(way))
                .filter(specimen -> !isValid(specimen, judge))
                .map(specimen -> "refused: " + new String(specimen.bytes(), UTF_8));
    }

    private static Stream<String> accepted(Way way, Schema judge) {
        return Breach.all(way)
                .filter(breach -> isValid(breach.specimen(way), judge))
                .map(breach -> "accepted: " + way + " with " + breach.what());
    }

    private static boolean isValid(Specimen specimen, Schema schema) {
        try {
            schema.newValidator().validate(new DOMSource(specimen.document()));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
