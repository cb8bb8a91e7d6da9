package mes.b2mml;

import static mes.b2mml.Documents.get;
import static mes.b2mml.Documents.processJobList;
import static mes.b2mml.Documents.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.xml.validation.Schema;
import mes.b2mml.v0701.BODType;
import mes.b2mml.v0701.EquipmentType;
import mes.b2mml.v0701.JobListType;
import mes.b2mml.v0701.JobOrderType;
import mes.b2mml.v0701.TransApplicationAreaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T06:00:01Z"), ZoneId.of("Europe/Berlin"));
    private static final Sender US = new Sender("Millwright", CLOCK);

    private static final Optional<Schema> OFFICIAL =
            Official.isPresent() ? Optional.of(Official.schema()) : Optional.empty();

    @Test
    void goBackToTheSenderUnderItsOwnIdentity() {
        var request = Codecs.understood(processJobList("<JobOrder><ID>1</ID></JobOrder>"));

        var answer = written(request.answer(Outcome.accepted(), US));

        assertThat(answer.name()).isEqualTo("AcknowledgeJobList");
        assertThat(answer.sender()).contains("MES");
        assertThat(answer.applicationArea().getReceiver())
                .extracting(receiver -> receiver.getLogicalID().getValue())
                .containsExactly("ERP");
        assertThat(answer.id()).isPresent().isNotEqualTo(request.id());
        assertThat(answer.original().map(AnswersTest::id)).contains("b-1");
        assertThat(Wire.instant(answer.applicationArea().getCreationDateTime(), ZoneId.of("UTC")))
                .isEqualTo(CLOCK.instant());
        assertThat(answer.objects(JobListType.class).get(0).getJobOrder()).hasSize(1);
    }

    @Test
    void nameUsIfTheRequestNamedNobody() {
        var request = Codecs.understood(get("Person", "<Person/>").replaceAll("(?s)<Sender>.*</Receiver>", ""));

        var answer = written(request.answer(Outcome.rejected("NotFound", "No such person"), US));

        assertThat(answer.sender()).contains("Millwright");
        assertThat(answer.applicationArea().getReceiver()).isEmpty();
    }

    @Test
    void giveTheReasons() {
        var request = Codecs.understood(processJobList(""));
        var outcome = Outcome.rejected("UnknownEquipment", List.of("M1 is unknown", "so is M2\nand more"));

        var answer = written(request.answer(outcome, US));

        assertThat(answer.outcome()).hasValueSatisfying(read -> {
            assertThat(read.isRejected()).isTrue();
            assertThat(read.reasonCode()).isEqualTo("UnknownEquipment");
            assertThat(read.reasons()).containsExactly("M1 is unknown", "so is M2 and more");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Process, AcknowledgePerson",
        "Change, RespondPerson",
        "Get, ShowPerson",
        "Cancel, ConfirmBOD",
        "Sync, ConfirmBOD"
    })
    void followTheVerb(String verb, String answer) {
        var request =
                Codecs.understood(transaction(verb + "Person", "<%s/>".formatted(verb), "<Person><ID>P</ID></Person>"));

        assertThat(written(request.answer(Outcome.accepted(), US)).name()).isEqualTo(answer);
    }

    @Test
    void showWhatWasFound() {
        var request = Codecs.understood(get("Equipment", "<Equipment><ID>*</ID></Equipment>"));
        var found = List.of(
                new EquipmentType().withID(Wire.id("M1")).withDescription(Wire.text("Mill")),
                new EquipmentType().withID(Wire.id("M2")));

        var answer = written(request.answer(Outcome.accepted(), US, found));

        assertThat(answer.objects(EquipmentType.class))
                .extracting(equipment -> equipment.getID().getValue())
                .containsExactly("M1", "M2");
    }

    static List<String> nouns() {
        return LenientGetTest.nouns().toList();
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void areValidAlsoWhenNothingWasFound(String noun) {
        var request = Codecs.understood(get(noun, "<%s/>".formatted(noun)));

        var answer = written(request.answer(Outcome.rejected("NotFound", "There is none"), US));

        assertThat(answer.name()).isEqualTo("Show" + noun);
    }

    @Test
    void repeatTheIdentityThatWasAskedFor() {
        var request = Codecs.understood(get("JobList", "<JobList><ID>J7</ID><Description>any</Description></JobList>"));

        var answer = written(request.answer(Outcome.rejected("NotFound", "There is none"), US));

        assertThat(answer.objects(JobListType.class)).singleElement().satisfies(shown -> {
            assertThat(shown.getID().getValue()).isEqualTo("J7");
            assertThat(shown.getDescription()).isEmpty();
        });
    }

    @Test
    void confirmWhatWasUnderstood() {
        var request = Codecs.understood(transaction("SyncPerson", "<Sync/>", "<Person><ID>P</ID></Person>"));

        var confirmation = written(request.confirm(Outcome.accepted(), US));

        assertThat(confirmation.name()).isEqualTo("ConfirmBOD");
        assertThat(confirmation.objects(BODType.class))
                .extracting(bod -> id(bod.getOriginalApplicationArea()))
                .containsExactly("b-1");
    }

    @Test
    void confirmWhatWasNot() {
        var malformed = Codecs.malformed(processJobList("<JobOrder/><JobOrder/>"));

        var confirmation = written(malformed.confirm(US));

        assertThat(confirmation.outcome()).hasValueSatisfying(outcome -> {
            assertThat(outcome.isRejected()).isTrue();
            assertThat(outcome.reasons()).hasSize(2).allMatch(reason -> reason.contains("/JobList/JobOrder"));
        });
        assertThat(confirmation.original().map(AnswersTest::id)).contains("b-1");
    }

    @Test
    void confirmWhatIsNotEvenXml() {
        var confirmation = written(Codecs.malformed("not xml").confirm(US));

        assertThat(confirmation.original()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', NEVER, false, false",
        "acknowledgeCode='OnError', ON_ERROR, false, true",
        "acknowledgeCode='Always', ALWAYS, true, true"
    })
    void areGivenWhenDemanded(String code, Demand demand, boolean accepted, boolean rejected) {
        var request = Codecs.understood(
                transaction("ProcessPerson", "<Process %s/>".formatted(code), "<Person><ID>P</ID></Person>"));

        assertThat(request.answerDemand()).isEqualTo(demand);
        assertThat(demand.covers(Outcome.accepted())).isEqualTo(accepted);
        assertThat(demand.covers(Outcome.rejected("No", "No"))).isEqualTo(rejected);
        assertThat(request.confirmationDemand()).isEqualTo(Demand.ON_ERROR);
    }

    @Test
    void acceptSilently() {
        var answer =
                Codecs.understood(transaction("AcknowledgePerson", "<Acknowledge/>", "<Person><ID>P</ID></Person>"));

        assertThat(answer.outcome()).contains(Outcome.accepted());
    }

    @Test
    void areNotWrittenIfInvalid() {
        var jobs = new JobListType().withID(Wire.id("J")).withJobOrder(new JobOrderType());
        var bod = Bod.of(Verb.PROCESS, "JobList", US.applicationAreaFor("ERP"), List.of(jobs));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Codecs.XML.write(bod))
                .withMessageContaining("'ID' is expected");
    }

    private static Bod written(Bod answer) {
        var document = Codecs.XML.write(answer);
        assertThat(OFFICIAL.map(schema -> Official.violations(schema, document)).orElse(List.of()))
                .isEmpty();
        return Codecs.understood(document);
    }

    private static String id(TransApplicationAreaType area) {
        return area.getBODID().getValue();
    }
}
