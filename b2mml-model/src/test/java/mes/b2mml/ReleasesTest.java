package mes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import mes.b2mml.v0701.JobListType;
import mes.b2mml.v0701.OperationsScheduleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of older releases, and answers to them. */
class ReleasesTest {

    private static final Path EXAMPLES = Path.of("../docs/b2mml");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Sender SENDER = new Sender("Millwright", NOON);
    private static final Releases RELEASES = new Releases(Codecs.XML, NOON);

    static List<Path> examples() throws IOException {
        try (var older = Files.list(EXAMPLES.resolve("V0401"));
                var newer = Files.list(EXAMPLES.resolve("V0600"))) {
            return Stream.concat(older, newer).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsEveryExampleAndAnswersInItsRelease(Path example) throws IOException {
        var received = RELEASES.read(Files.readAllBytes(example));

        assertThat(received.reading()).isInstanceOf(Bod.class);
        assertThat(answer(received, Outcome.accepted()))
                .contains(received.olderRelease().orElseThrow().namespace())
                .contains("actionCode=\"Accepted\"");
    }

    @Test
    void takesAProductionScheduleForAnOperationsSchedule() throws IOException {
        var bod = (Bod) read(text("V0401/ProcessProductionSchedule")).reading();

        assertThat(bod.name()).isEqualTo("ProcessOperationsSchedule");
        assertThat(bod.id()).hasValue("5f1c0a52-6f0c-4b56-9d2f-2d7a1f0a4001");
        var schedule = bod.objects(OperationsScheduleType.class).get(0);
        assertThat(schedule.getOperationsType().getValue()).isEqualTo("Production");
        var segment =
                schedule.getOperationsRequest().get(0).getSegmentRequirement().get(0);
        assertThat(segment.getOperationsSegmentID().getValue()).isEqualTo("FILL");
        assertThat(segment.getSegmentParameter().get(0).getID().getValue()).isEqualTo("FillWeight");
        assertThat(segment.getMaterialRequirement())
                .extracting(material -> material.getMaterialUse().getValue())
                .containsExactly("Produced", "Consumed");
    }

    @Test
    void takesABareNounForAProcessToBeAcknowledged() throws IOException {
        var received = read(text("V0401/ProductionSchedule"));

        var bod = (Bod) received.reading();
        assertThat(bod.name()).isEqualTo("ProcessOperationsSchedule");
        assertThat(bod.answerDemand()).isEqualTo(Demand.ALWAYS);
        assertThat(answer(received, Outcome.accepted())).contains("<AcknowledgeProductionSchedule ");
    }

    @Test
    void listsWhatDoesNotCarryOverInTheAnswer() throws IOException {
        var received = read(text("V0401/ProductionSchedule"));

        assertThat(received.losses())
                .extracting(Loss::path)
                .containsExactlyInAnyOrder(
                        "/ProductionSchedule/SapPlant",
                        "/ProductionSchedule/ProductionRequest/SegmentRequirement/ProductionParameter/ProductSegmentID");
        assertThat(answer(received, Outcome.accepted()))
                .contains(
                        "Not carried over: /ProductionSchedule/SapPlant '1000': it is an extension of the sender's own");
    }

    @Test
    void listsThemAmongTheReasonsWhereTheReleaseHasReasons() throws IOException {
        var received = read(text("V0600/ProcessProductionSchedule"));

        var answer = answer(received, Outcome.rejected("Unknown", "no equipment FILLER-1"));

        assertThat(answer)
                .contains("<ReasonCode>Unknown</ReasonCode>", "<Reason>no equipment FILLER-1</Reason>")
                .contains("<Reason>Not carried over: ", "ProductionRequest/Version '3'");
    }

    @Test
    void saysTheReasonsInExpressionsWhereTheReleaseHasNone() throws IOException {
        var received = read(text("V0401/ProcessProductionSchedule"));

        assertThat(answer(received, Outcome.rejected("Unknown", "no equipment FILLER-1")))
                .contains("<ResponseExpression actionCode=\"Rejected\">no equipment FILLER-1</ResponseExpression>");
    }

    @Test
    void saysACodeThatTheOtherReleaseDoesNotListAsOther() throws IOException {
        var received = read(text("V0600/ProcessJobList").replace(">Waiting<", ">Soon<"));

        var jobs = ((Bod) received.reading()).objects(JobListType.class).get(0);
        var status = jobs.getJobOrder().get(0).getDispatchStatus();
        assertThat(status.getValue()).isEqualTo("Other");
        assertThat(status.getOtherValue()).isEqualTo("Soon");
        assertThat(answer(received, Outcome.accepted())).contains("<DispatchStatus>Soon</DispatchStatus>");
    }

    @Test
    void tellsFaultsByTheSchemaOfTheReleaseWithTheirPlaces() throws IOException {
        var received = read(text("V0401/ProcessProductionSchedule").replace(">Released<", ">Perhaps<"));

        var malformed = (Malformed) received.reading();
        assertThat(malformed.faults())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.path())
                                .isEqualTo(
                                        "/ProcessProductionSchedule/DataArea/ProductionSchedule/ProductionRequest/RequestState"))
                .satisfies(fault -> assertThat(fault.line()).isPositive());
        assertThat(answer(received, malformed.confirm(SENDER)))
                .contains("<ConfirmBOD ", OlderRelease.V0401.namespace(), "5f1c0a52-6f0c-4b56-9d2f-2d7a1f0a4001");
    }

    @Test
    void refusesAnOrderWithoutAnIdentity() throws IOException {
        var received = read(text("V0401/ProcessProductionSchedule").replace("<ID>PO-4811</ID>", ""));

        assertThat(((Malformed) received.reading()).faults())
                .extracting(Fault::reason)
                .containsExactly("It has no ID, which OperationsRequest must have in B2MML V0701");
    }

    @Test
    void refusesOtherNounsInTheirRelease() throws IOException {
        var received = read(text("V0401/GetProductionSchedule").replace("ProductionSchedule", "MaterialLot"));

        var malformed = (Malformed) received.reading();
        assertThat(malformed.has(Fault.Kind.NOT_SERVED)).isTrue();
        assertThat(answer(received, malformed.confirm(SENDER)))
                .contains("GetMaterialLot is not served in B2MML V0401")
                .contains("5f1c0a52-6f0c-4b56-9d2f-2d7a1f0a4003");
    }

    @Test
    void readsNoEntities() throws IOException {
        var received = read(text("V0401/ProductionSchedule")
                .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                .replace(">2026-W48-P<", ">&e;<"));

        assertThat(((Malformed) received.reading()).has(Fault.Kind.DOCUMENT_TYPE))
                .isTrue();
    }

    @Test
    void goesNoDeeperThanTheLimit() {
        var deep = "<Location>".repeat(10_000);

        var received = read("<ProductionSchedule xmlns=\"" + OlderRelease.V0401.namespace() + "\">" + deep);

        assertThat(((Malformed) received.reading()).has(Fault.Kind.TOO_DEEP)).isTrue();
    }

    @Test
    void readsV0701AsItIs() throws IOException {
        var document = text("ProcessOperationsSchedule").getBytes(UTF_8);

        var received = RELEASES.read(document);

        assertThat(received.olderRelease()).isEmpty();
        assertThat(received.losses()).isEmpty();
        assertThat(RELEASES.answer(received, document)).isEqualTo(document);
    }

    @ParameterizedTest
    @EnumSource(OlderRelease.class)
    void answersWithWhateverV0701CanShow(OlderRelease release) {
        var dialect = new Dialect(release);

        for (var noun : dialect.nouns()) {
            var asked = new Transaction(Verb.GET, noun);
            var request = new Received(new Malformed(List.of(), null), release, asked, List.of());
            var shown = new Transaction(Verb.SHOW, dialect.newer(asked).noun());
            for (var way : Anatomy.of(shown).ways()) {
                var answer = RELEASES.answer(request, Specimen.most(way).bytes());

                assertThat(new String(answer, UTF_8)).contains("<Show" + noun + " ");
            }
        }
    }

    private static Received read(String document) {
        return RELEASES.read(document.getBytes(UTF_8));
    }

    private static String answer(Received received, Outcome outcome) {
        return answer(received, ((Bod) received.reading()).answer(outcome, SENDER));
    }

    private static String answer(Received received, Bod answer) {
        return new String(RELEASES.answer(received, Codecs.XML.write(answer)), UTF_8);
    }

    private static String text(String example) throws IOException {
        return Files.readString(EXAMPLES.resolve(example + ".xml"));
    }
}
