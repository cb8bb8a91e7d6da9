package mes.b2mml;

import static mes.b2mml.Documents.processJobList;
import static mes.b2mml.Documents.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    @Test
    void areAllFoundWithTheirPlaces() {
        var malformed = Codecs.malformed("""
                <ProcessJobList xmlns="http://www.mesa.org/xml/B2MML">
                  <ApplicationArea><CreationDateTime>yesterday</CreationDateTime></ApplicationArea>
                  <DataArea>
                    <Process acknowledgeCode="Never"/>
                    <JobList>
                      <ID schemaID="x">J</ID>
                      <JobOrder><ID>1</ID><Priority>high</Priority></JobOrder>
                      <JobOrder><Priority>1</Priority><Command>Dance</Command></JobOrder>
                    </JobList>
                    <Person><ID>P</ID></Person>
                  </DataArea>
                </ProcessJobList>
                """);

        assertThat(malformed.faults())
                .allMatch(fault -> fault.kind() == Fault.Kind.INVALID && fault.column() > 0)
                .extracting(Fault::line, Fault::path)
                .containsExactly(
                        tuple(1, "/ProcessJobList"),
                        tuple(2, "/ProcessJobList/ApplicationArea/CreationDateTime"),
                        tuple(4, "/ProcessJobList/DataArea/Process"),
                        tuple(6, "/ProcessJobList/DataArea/JobList/ID"),
                        tuple(7, "/ProcessJobList/DataArea/JobList/JobOrder/Priority"),
                        tuple(8, "/ProcessJobList/DataArea/JobList/JobOrder[2]/Priority"),
                        tuple(8, "/ProcessJobList/DataArea/JobList/JobOrder[2]/Command"),
                        tuple(10, "/ProcessJobList/DataArea/Person"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <JobOrder/>                                             | 'ID' is expected
                    <JobOrder><ID>1</ID><ID>2</ID></JobOrder>               | content was found starting with element 'ID'
                    <JobOrder><ID>1</ID><Priority>high</Priority></JobOrder>| 'high' is not a valid value for 'decimal'
                    <JobOrder><ID tone="a">1</ID></JobOrder>                | 'tone' is not allowed
                    <JobOrder><ID>1</ID><Command>Dance</Command></JobOrder> | 'Dance' is not facet-valid
                    <JobOrder>one</JobOrder>                                | cannot have character
                    """)
    void sayWhatIsWrong(String job, String reason) {
        var malformed = Codecs.malformed(processJobList(job));

        assertThat(malformed.faults()).anyMatch(fault -> fault.reason().contains(reason));
    }

    @Test
    void areToldOnce() {
        var malformed = Codecs.malformed(processJobList("<JobOrder><ID>1</ID><StartTime>noon</StartTime></JobOrder>"));

        assertThat(malformed.faults()).hasSize(1);
    }

    @Test
    void namesEveryUnexpectedElementNotOnlyTheFirst() {
        var malformed = Codecs.malformed(processJobList("<Wrong/><Wronger/>"));

        assertThat(malformed.faults())
                .extracting(Fault::path)
                .containsExactly("/ProcessJobList/DataArea/JobList/Wrong", "/ProcessJobList/DataArea/JobList/Wronger");
    }

    @Test
    void areToldInEnglishEverywhere() {
        var locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);

            var malformed = Codecs.malformed(processJobList("<JobOrder/>"));

            assertThat(malformed.faults().get(0).reason()).contains("is expected");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "JobList, NO_VERB",
        "JobOrder, NO_VERB",
        "ProcessJobOrder, UNDEFINED_VERB",
        "NotifyPerson, UNDEFINED_VERB",
        "ProcessProductionSchedule, UNKNOWN_NOUN",
        "Envelope, UNKNOWN_ROOT"
    })
    void tellWhatTheRootLacks(String root, Fault.Kind kind) {
        var malformed = Codecs.malformed("<%s xmlns=\"http://www.mesa.org/xml/B2MML\"/>".formatted(root));

        assertThat(malformed.faults()).extracting(Fault::kind, Fault::path).containsExactly(tuple(kind, "/" + root));
    }

    @ParameterizedTest
    @CsvSource({"''", "http://www.mesa.org/xml/B2MML-V0600", "http://www.mesa.org/xml/b2mml"})
    void tellOfAnotherNamespace(String namespace) {
        var malformed = Codecs.malformed("<GetPerson xmlns=\"%s\"/>".formatted(namespace));

        assertThat(malformed.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.WRONG_NAMESPACE);
        assertThat(malformed.faults().get(0).reason()).contains("'" + namespace + "'");
    }

    @Test
    void areCountedNoFurtherThanTheLimit() {
        var codec = new XmlCodec(new Limits(1 << 20, 100, 3));

        var reading = codec.read(processJobList("<JobOrder/>".repeat(50)).getBytes());

        assertThat(((Malformed) reading).faults()).hasSize(3);
    }

    @Test
    void leaveTheSenderKnownIfItsAreaIsSound() {
        var sound = Codecs.malformed(processJobList("<JobOrder/>"));
        var unsound = Codecs.malformed(
                transaction("ProcessJobList", "<Process/>", "").replace("<BODID>", "<BODID tone='a'>"));

        assertThat(sound.applicationArea())
                .extracting(area -> area.getBODID().getValue())
                .isEqualTo("b-1");
        assertThat(unsound.applicationArea()).isNull();
    }
}
