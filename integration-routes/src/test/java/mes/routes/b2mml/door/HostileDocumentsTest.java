package mes.routes.b2mml.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;

import mes.OnMillwright;
import mes.routes.b2mml.Erp;
import mes.routes.b2mml.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is no transaction, or none that is served, has its answer too. */
@OnMillwright
class HostileDocumentsTest {

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    @Test
    void namesEveryFaultWithItsPlace() throws Exception {
        Reply reply = erp.post(document("invalid", "INV"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.name()).isEqualTo("ConfirmBOD");
        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasons()).hasSize(3);
        assertThat(reply.reasons().get(0))
                .startsWith("13:")
                .contains("/OperationsSchedule/OperationsRequest/RequestState", "Perhaps");
        assertThat(reply.reasons().get(1)).startsWith("16:").contains("EarliestStartTime", "tomorrow");
        assertThat(reply.reasons().get(2)).contains("OperationsDefinitionID");
        assertThat(reply.first("//Confirm/OriginalApplicationArea/BODID")).isEqualTo("BOD-INV");
    }

    @Test
    void refusesWhatIsCutOff() throws Exception {
        String document = document("released", "CUT");

        Reply reply = erp.post(document.substring(0, document.length() / 2));

        assertRefused(reply, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<a/>", "<ProcessJobList/>", "\u0000\u0001"})
    void refusesWhatIsNoB2mml(String document) throws Exception {
        assertRefused(erp.post(document), 400);
    }

    @Test
    void refusesAnEntityBombWithoutOpeningIt() throws Exception {
        Reply reply = erp.post(document("entity-bomb", "BOMB"));

        assertRefused(reply, 400);
        assertThat(reply.reasons().get(0)).contains("document type");
    }

    @Test
    void refusesAnUnknownNoun() throws Exception {
        Reply reply = erp.post(document("released", "NOUN").replace("ProcessOperationsSchedule", "ProcessMagic"));

        assertRefused(reply, 400);
        assertThat(reply.reasons().get(0)).contains("'Magic' is not a noun of B2MML");
    }

    @Test
    void refusesAnotherNamespace() throws Exception {
        Reply reply = erp.post(document("released", "NS").replace("mesa.org/xml/B2MML", "mesa.org/xml/B2MML-V0500"));

        assertRefused(reply, 400);
        assertThat(reply.reasons().get(0)).contains("B2MML-V0500");
    }

    @Test
    void refusesADocumentThatIsTooLong() throws Exception {
        byte[] document = ("<!--" + "x".repeat(32 << 20) + "-->" + document("released", "LONG")).getBytes(UTF_8);

        Reply reply = erp.post(document, "application/xml");

        assertRefused(reply, 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "image/png"})
    void refusesAnotherContentType(String contentType) throws Exception {
        Reply reply = erp.post(document("released", "TYPE").getBytes(UTF_8), contentType);

        assertRefused(reply, 415);
        assertThat(reply.reasons().get(0)).contains(contentType);
    }

    @Test
    void refusesAPackedDocumentWithoutUnpackingIt() throws Exception {
        Reply reply = erp.postPacked(document("released", "ZIP"));

        assertRefused(reply, 415);
        assertThat(reply.reasons().get(0)).contains("gzip");
    }

    @Test
    void answersInTheStandardsFormWhatIsNotServed() throws Exception {
        Reply unserved = erp.post(document("response", "UNS")
                .replace("${verb}", "Change")
                .replace("${action}", "")
                .replace("${job}", ""));
        Reply unservedNoun = erp.post(get("Person", "OLGA"));
        Reply anAnswer = erp.post(
                get("JobList", "1").replace("GetJobList", "ShowJobList").replace("<Get/>", "<Show/>"));

        assertThat(unserved.name()).isEqualTo("RespondJobResponse");
        assertThat(unserved.status()).isEqualTo(200);
        assertThat(unserved.actionCode()).isEqualTo("Rejected");
        assertThat(unserved.reasonCode()).isEqualTo("NotServed");
        assertThat(unservedNoun.name()).isEqualTo("ShowPerson");
        assertThat(unservedNoun.actionCode()).isEqualTo("Rejected");
        assertThat(anAnswer.name()).isEqualTo("ConfirmBOD");
        assertThat(anAnswer.reasons()).containsExactly("ShowJobList is an answer, and nothing was asked here");
    }

    private static String get(String noun, String id) throws Exception {
        return document("get", id).replace("${noun}", noun);
    }

    private static void assertRefused(Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.name()).isEqualTo("ConfirmBOD");
        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasons()).isNotEmpty();
    }
}
