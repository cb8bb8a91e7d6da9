package mes.routes.b2mml.door;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mes.OnMillwright;
import mes.routes.b2mml.Erp;
import mes.routes.b2mml.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents that are put into a folder. */
@OnMillwright
class FolderTest {

    @Value("${mes.b2mml.folder}")
    Path folder;

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    @Test
    void carriesOutWhatIsPutThereAndKeepsItsAnswerToItselfUnlessItIsAsked() throws Exception {
        put("quiet.xml", document("equipment", "QUIET"));
        put("asked.xml", asking(document("equipment", "ASKED")));

        awaitAt("done/quiet.xml");
        awaitAt("done/asked.xml");
        Reply answer = new Reply(200, Files.readString(folder.resolve("out/asked.xml.answer.xml")));
        assertThat(answer.name()).isEqualTo("ConfirmBOD");
        assertThat(answer.actionCode()).isEqualTo("Accepted");
        assertThat(folder.resolve("out/quiet.xml.answer.xml")).doesNotExist();
        assertThat(folder.resolve("in/quiet.xml")).doesNotExist();
        assertThat(erp.post(document("get", "QUIET-LINE").replace("${noun}", "Equipment"))
                        .all("//Equipment/ID"))
                .containsExactly("QUIET-LINE");
    }

    @Test
    void putsWhatIsRefusedBesideItsAnswer() throws Exception {
        put("unknown.xml", document("job-list", "UNKNOWN-PLACE"));
        put("broken.xml", "<ProcessJobList");

        awaitAt("refused/unknown.xml");
        awaitAt("refused/broken.xml");
        assertThat(new Reply(200, Files.readString(folder.resolve("refused/unknown.xml.answer.xml"))).actionCode())
                .isEqualTo("Rejected");
        assertThat(folder.resolve("out/unknown.xml.answer.xml"))
                .hasSameTextualContentAs(folder.resolve("refused/unknown.xml.answer.xml"));
        assertThat(new Reply(400, Files.readString(folder.resolve("out/broken.xml.answer.xml"))).reasonCode())
                .isEqualTo("Malformed");
    }

    @Test
    void givesADocumentThatComesAgainItsFirstAnswer() throws Exception {
        put("first.xml", asking(document("job-list", "TWICE")));
        awaitAt("refused/first.xml");
        put("second.xml", asking(document("job-list", "TWICE")));
        awaitAt("refused/second.xml");

        assertThat(folder.resolve("out/second.xml.answer.xml"))
                .hasSameTextualContentAs(folder.resolve("out/first.xml.answer.xml"));
    }

    @Test
    void answersJsonInJson() throws Exception {
        put("question.json", """
                {"GetEquipment": {
                  "@releaseID": "V0701",
                  "ApplicationArea": {"CreationDateTime": "2026-11-20T06:00:00Z"},
                  "DataArea": {"Get": {}, "Equipment": [{"ID": "NOWHERE"}]}}}""");

        awaitAt("refused/question.json");
        assertThat(folder.resolve("out/question.json.answer.json")).content().contains("ShowEquipment", "NotFound");
    }

    @Test
    void leavesOtherFilesAlone() throws Exception {
        put("readme.txt", "hello");
        put("after.xml", document("equipment", "AFTER"));

        awaitAt("done/after.xml");
        assertThat(folder.resolve("in/readme.txt")).exists();
    }

    private static String asking(String document) {
        return document.replace(
                "</LogicalID></Sender>", "</LogicalID><ConfirmationCode>Always</ConfirmationCode></Sender>");
    }

    /** Whole at once, as good senders do. */
    private void put(String name, String document) throws IOException {
        Path whole = Files.writeString(Files.createDirectories(folder).resolve(name + ".tmp"), document);
        Files.move(whole, Files.createDirectories(folder.resolve("in")).resolve(name), ATOMIC_MOVE);
    }

    private void awaitAt(String place) {
        await().until(() -> Files.exists(folder.resolve(place)));
    }
}
