package mes.b2mml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static mes.b2mml.Documents.processJobList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDocumentsTest {

    @Test
    void doesNotFollowAnExternalEntity(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "open sesame");

        var malformed = Codecs.malformed("<!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]>".formatted(secret.toUri())
                + processJobList("<JobOrder><ID>&e;</ID></JobOrder>"));

        assertThat(malformed.has(Fault.Kind.DOCUMENT_TYPE)).isTrue();
        assertThat(malformed.toString()).doesNotContain("sesame");
    }

    @Test
    void doesNotExpandEntities() {
        var malformed = Codecs.malformed("""
                <!DOCTYPE x [
                <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
                <x>&d;</x>""");

        assertThat(malformed.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.DOCUMENT_TYPE);
    }

    @Test
    void doesNotFollowAParameterEntityOrAnExternalSubset() {
        var malformed = Codecs.malformed(
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd' [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/p'> %p;]><x/>");

        assertThat(malformed.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.DOCUMENT_TYPE);
    }

    @Test
    void doesNotLoadTheSchemaThatADocumentNames() {
        var document = processJobList("")
                .replace(
                        "releaseID",
                        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:schemaLocation=\"http://www.mesa.org/xml/B2MML http://127.0.0.1:1/x.xsd\" releaseID");

        assertThat(Codecs.understood(document).name()).isEqualTo("ProcessJobList");
    }

    @Test
    void doesNotGoTenThousandElementsDeep() {
        var deep = "<JobOrder>".repeat(10_000);

        var malformed = Codecs.malformed(processJobList(deep + "</JobOrder>".repeat(10_000)));

        assertThat(malformed.has(Fault.Kind.TOO_DEEP)).isTrue();
    }

    @Test
    void stopsReadingWhatIsTooLong() {
        var codec = new XmlCodec(new Limits(100_000, 100, 10));
        var taken = new AtomicLong();

        var reading = codec.read(endless(taken));

        assertThat(((Malformed) reading).has(Fault.Kind.TOO_LARGE)).isTrue();
        assertThat(taken.get()).isLessThan(200_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{\"releaseID\": \"V0701\"}",
                "<a/><b/>",
                "<a",
                "<?xml version='1.0' encoding='EBCDIC-17'?><a/>",
                "<a>&e;</a>",
                "<a b='1' b='2'/>",
                "<x:a/>",
                "<a>\u0001</a>"
            })
    void tellsWhatIsNotXml(String document) {
        var malformed = Codecs.malformed(document);

        assertThat(malformed.faults()).isNotEmpty();
        assertThat(malformed.faults().get(0).line()).isPositive();
    }

    @Test
    void tellsWhereADocumentIsCutOffWhereverThatIs() {
        var document = processJobList("<JobOrder><ID>1</ID></JobOrder>").stripTrailing();

        var malformed = IntStream.range(0, document.length())
                .mapToObj(end -> Codecs.malformed(document.substring(0, end)))
                .toList();

        assertThat(malformed).allMatch(it -> it.has(Fault.Kind.NOT_XML));
    }

    @Test
    void tellsOfASecondRoot() {
        var malformed = Codecs.malformed(processJobList("") + "<GetPerson/>");

        assertThat(malformed.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.NOT_XML);
    }

    @Test
    void tellsOfBytesThatAreNotOfTheEncoding() {
        var malformed = Codecs.malformed(
                processJobList("<Description>Gerät</Description>").getBytes(ISO_8859_1));

        assertThat(malformed.has(Fault.Kind.NOT_XML)).isTrue();
    }

    @Test
    void readsAnotherEncodingThatIsDeclared() {
        var latin = "<?xml version='1.0' encoding='ISO-8859-1'?>" + processJobList("<Description>Gerät</Description>");

        assertThat(Codecs.understood(latin.getBytes(ISO_8859_1)).name()).isEqualTo("ProcessJobList");
        assertThat(Codecs.understood(processJobList("").getBytes(UTF_16)).name())
                .isEqualTo("ProcessJobList");
    }

    private static InputStream endless(AtomicLong taken) {
        var start = processJobList("<Description>").split("</JobList>")[0].getBytes();
        return new InputStream() {
            @Override
            public int read() {
                var at = taken.getAndIncrement();
                return at < start.length ? start[(int) at] : 'a';
            }
        };
    }
}
