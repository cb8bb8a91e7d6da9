package mes.routes.b2mml;

import static java.util.stream.Collectors.joining;
import static mes.routes.b2mml.Erp.example;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import mes.OnMillwright;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What integrators are told, and the documents of docs/b2mml, posted as on their first day. */
@OnMillwright
class DocumentationTest {

    private static final List<Verb> REQUESTS =
            List.of(Verb.GET, Verb.PROCESS, Verb.CHANGE, Verb.CANCEL, Verb.SYNC, Verb.NOTIFY);

    @LocalServerPort
    int port;

    @Autowired
    Table table;

    /** What the table should be is written down where builds leave things. */
    @Test
    void saysWhatIsServedAndWhatIsNot() throws Exception {
        Files.writeString(Path.of("target/b2mml-table.md"), nounsAndVerbs());

        assertThat(Files.readString(Path.of("../docs/b2mml.md"))).contains(nounsAndVerbs());
    }

    private String nounsAndVerbs() {
        return Transaction.all().stream()
                .map(Transaction::noun)
                .filter(noun -> !noun.equals("BOD"))
                .distinct()
                .sorted()
                .map(this::row)
                .collect(joining(
                        "\n",
                        "| noun | " + words(" | ", Verb::name) + " |\n| --- |" + words("", verb -> " --- |") + "\n",
                        "\n"));
    }

    private String row(String noun) {
        return "| `" + noun + "` | " + words(" | ", verb -> word(new Transaction(verb, noun))) + " |";
    }

    private String word(Transaction transaction) {
        if (table.served(transaction).isPresent()) {
            return "served";
        }
        return Transaction.all().contains(transaction) ? "refused" : "";
    }

    private static String words(String between, Function<Verb, String> word) {
        return REQUESTS.stream().map(word).collect(joining(between));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SyncEquipment", "ProcessOperationsSchedule", "ProcessWorkSchedule", "ProcessJobList"})
    void showsDocumentsThatTheOfficialSchemasAllow(String name) throws Exception {
        assumeTrue(Official.isPresent(), Official::why);

        Official.check(example(name));
    }

    @Test
    void showsDocumentsThatAreAnsweredAsItSays() throws Exception {
        Erp erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);

        Reply equipment = erp.post(example("SyncEquipment"));
        Reply operations = erp.post(example("ProcessOperationsSchedule"));
        Reply work = erp.post(example("ProcessWorkSchedule"));
        Reply jobs = erp.post(example("ProcessJobList"));
        Reply workPerformance = erp.post(example("GetWorkPerformance"));
        Reply operationsPerformance = erp.post(example("GetOperationsPerformance"));

        assertThat(equipment.name()).isEqualTo("ConfirmBOD");
        assertThat(equipment.actionCode()).isEqualTo("Accepted");
        assertThat(operations.name()).isEqualTo("AcknowledgeOperationsSchedule");
        assertThat(operations.actionCode()).isEqualTo("Accepted");
        assertThat(work.name()).isEqualTo("AcknowledgeWorkSchedule");
        assertThat(work.actionCode()).isEqualTo("Accepted");
        assertThat(jobs.name()).isEqualTo("AcknowledgeJobList");
        assertThat(jobs.actionCode()).isEqualTo("Accepted");
        assertThat(workPerformance.name()).isEqualTo("ShowWorkPerformance");
        assertThat(workPerformance.all("//JobResponse/JobOrderID"))
                .contains("PO-4711-10", "PO-4711-20", "PO-4720-FILL", "PO-4731");
        assertThat(operationsPerformance.name()).isEqualTo("ShowOperationsPerformance");
        assertThat(operationsPerformance.all("//SegmentResponse/SegmentRequirementID"))
                .containsExactly("10", "20", "10");
    }
}
