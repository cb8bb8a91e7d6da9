package mes.routes.b2mml;

import static mes.routes.b2mml.Erp.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mes.OnMillwright;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the verbs do to objects that are kept for others, shown with a person and a few more. */
@OnMillwright
class VerbsTest {

    @Autowired
    Journal journal;

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    @Test
    void processAddsAnObject() throws Exception {
        Reply reply = erp.post(document("person", "PRO"));

        assertThat(reply.name()).isEqualTo("AcknowledgePerson");
        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(reply.first("//Person/PersonName")).isEqualTo("Olga Nilsson");
        assertThat(journal.about("person", "PRO-OLGA"))
                .extracting(JournalEntry::command)
                .containsExactly("ADD");
    }

    @Test
    void processTakesTheSameObjectAgainButNoOther() throws Exception {
        erp.post(document("person", "AGN"));

        Reply same = erp.post(document("person", "AGN"));
        Reply other = erp.post(document("person", "AGN").replace("Nilsson", "Nilsdotter"));

        assertThat(same.actionCode()).isEqualTo("Accepted");
        assertThat(other.actionCode()).isEqualTo("Rejected");
        assertThat(other.reasonCode()).isEqualTo("AlreadyExists");
        assertThat(other.reasons()).containsExactly("Person AGN-OLGA: Person AGN-OLGA exists already");
        assertThat(journal.about("person", "AGN-OLGA")).hasSize(1);
    }

    @Test
    void processGivesAnIdentifierWhereThereIsNone() throws Exception {
        Reply reply = erp.post(document("person", "NON").replaceAll("<ID schemeName.*</ID>", "<ID/>"));

        assertThat(reply.actionCode()).isEqualTo("Modified");
        assertThat(reply.reasonCode()).isEqualTo("Identified");
        String given = reply.first("//Person/ID");
        assertThat(erp.post(get("Person", given)).first("//Person/PersonName")).isEqualTo("Olga Nilsson");
    }

    @Test
    void changeReplacesWhatIsGivenAndLeavesTheRest() throws Exception {
        erp.post(document("person", "CHG"));

        Reply reply = erp.post(change("CHG-OLGA", """
                <PersonName>Olga Berg</PersonName>
                <PersonProperty><ID>Shift</ID><Value><ValueString>Day</ValueString></Value></PersonProperty>
                <PersonProperty><ID>Hall</ID><Value><ValueString>3</ValueString></Value></PersonProperty>"""));

        assertThat(reply.name()).isEqualTo("RespondPerson");
        assertThat(reply.actionCode()).isEqualTo("Replaced");
        assertThat(reply.first("//Person/Description")).isEqualTo("Fitter");
        assertThat(reply.first("//Person/PersonName")).isEqualTo("Olga Berg");
        assertThat(reply.all("//PersonProperty/ID")).containsExactly("Shift", "Licence", "Hall");
        assertThat(reply.all("//PersonProperty/Value/ValueString")).containsExactly("Day", "Fork lift", "3");
        assertThat(erp.post(get("Person", "CHG-OLGA")).first("//Person/ID/@schemeName"))
                .isEqualTo("payroll");
    }

    @Test
    void changeRefusesWhatIsUnknown() throws Exception {
        Reply reply = erp.post(change("NOBODY", "<PersonName>Nobody</PersonName>"));

        assertThat(reply.actionCode()).isEqualTo("Rejected");
        assertThat(reply.reasonCode()).isEqualTo("Unknown");
        assertThat(erp.post(get("Person", "NOBODY")).reasonCode()).isEqualTo("NotFound");
    }

    @Test
    void cancelRemovesAnObjectOnce() throws Exception {
        erp.post(document("person", "CAN"));
        String cancel = document("person", "CAN")
                .replace("ProcessPerson", "CancelPerson")
                .replace("<Process acknowledgeCode=\"Always\"/>", "<Cancel/>");

        Reply first = erp.post(cancel);
        Reply second = erp.post(cancel);

        assertThat(first.name()).isEqualTo("ConfirmBOD");
        assertThat(first.actionCode()).isEqualTo("Accepted");
        assertThat(second.reasonCode()).isEqualTo("Unknown");
        assertThat(erp.post(get("Person", "CAN-OLGA")).reasonCode()).isEqualTo("NotFound");
    }

    @Test
    void syncAddPutsTheWholeObject() throws Exception {
        erp.post(document("person", "PUT"));

        Reply reply = erp.post(sync("PUT", "Add").replaceAll("(?s)<PersonProperty>.*</PersonProperty>", ""));

        assertThat(reply.name()).isEqualTo("ConfirmBOD");
        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(erp.post(get("Person", "PUT-OLGA")).all("//PersonProperty")).isEmpty();
    }

    @Test
    void syncChangeAddsWhatIsUnknownAndMergesWhatIsKnown() throws Exception {
        erp.post(sync("MRG", "Change"));

        Reply reply = erp.post(sync("MRG", "Change")
                .replaceAll("(?s)<PersonProperty>.*</PersonProperty>", "")
                .replace("Nilsson", "Berg"));

        assertThat(reply.actionCode()).isEqualTo("Accepted");
        Reply shown = erp.post(get("Person", "MRG-OLGA"));
        assertThat(shown.first("//Person/PersonName")).isEqualTo("Olga Berg");
        assertThat(shown.all("//PersonProperty/ID")).containsExactly("Shift", "Licence");
    }

    @Test
    void syncDeleteRemovesTheObject() throws Exception {
        erp.post(document("person", "SDL"));

        erp.post(sync("SDL", "Delete"));

        assertThat(erp.post(get("Person", "SDL-OLGA")).reasonCode()).isEqualTo("NotFound");
    }

    @Test
    void syncRefusesAnObjectWithoutIdentifier() throws Exception {
        Reply reply = erp.post(sync("SID", "Add").replaceAll("<ID schemeName.*</ID>", "<ID/>"));

        assertThat(reply.reasons()).containsExactly("Person without ID: it has no ID");
    }

    @Test
    void getFindsByIdentifierPropertyAndValue() throws Exception {
        erp.post(document("person", "FND"));
        erp.post(document("person", "FND")
                .replace("OLGA", "IVAN")
                .replace("Night", "Day")
                .replace("Licence", "Permit"));

        assertThat(found("<ID>FND-*</ID>")).containsExactly("FND-IVAN", "FND-OLGA");
        assertThat(found("<ID>FND-*</ID>" + property("Lic*", ""))).containsExactly("FND-OLGA");
        assertThat(found("<ID>FND-*</ID>" + property("Shift", "D*"))).containsExactly("FND-IVAN");
        assertThat(found("<ID>FND-*</ID>" + property("*", "Fork*"))).containsExactly("FND-IVAN", "FND-OLGA");
        assertThat(found("<ID>FND-*</ID>" + property("Shift", "Night") + property("Permit", "")))
                .isEmpty();
        assertThat(found("<ID>FND-OLGA</ID></Person><Person><ID>FND-IVAN</ID>"))
                .containsExactly("FND-OLGA", "FND-IVAN");
    }

    @Test
    void getTellsWhatItDidNotFind() throws Exception {
        Reply reply = erp.post(get("Person", "FINDNONE"));

        assertThat(reply.name()).isEqualTo("ShowPerson");
        assertThat(reply.reasonCode()).isEqualTo("NotFound");
        assertThat(reply.reasons()).containsExactly("no Person is like [FINDNONE]");
        assertThat(reply.first("//Person/ID")).isEqualTo("FINDNONE");
    }

    @Test
    void notifyKeepsAnEventAndJournalsIt() throws Exception {
        Reply reply = erp.post("""
                <NotifyOperationsEvent xmlns="http://www.mesa.org/xml/B2MML" releaseID="V0701">
                  <ApplicationArea><CreationDateTime>2026-11-20T06:00:00+01:00</CreationDateTime></ApplicationArea>
                  <DataArea><Sync/><OperationsEvent><ID>NTF-DOOR</ID>%s</OperationsEvent></DataArea>
                </NotifyOperationsEvent>""".formatted(""));

        assertThat(reply.name()).isEqualTo("ConfirmBOD");
        assertThat(reply.actionCode()).isEqualTo("Accepted");
        assertThat(journal.about("operations-event", "NTF-DOOR")).hasSize(1);
    }

    private List<String> found(String asked) throws Exception {
        Reply reply = erp.post(document("get", "x").replace("${noun}", "Person").replace("<ID>x</ID>", asked));
        return reply.reasonCode().equals("NotFound") ? List.of() : reply.all("//Person/ID");
    }

    private static String property(String id, String value) {
        return "<PersonProperty><ID>" + id + "</ID>"
                + (value.isEmpty() ? "" : "<Value><ValueString>" + value + "</ValueString></Value>")
                + "</PersonProperty>";
    }

    private static String change(String id, String elements) {
        return """
                <ChangePerson xmlns="http://www.mesa.org/xml/B2MML" releaseID="V0701">
                  <ApplicationArea><CreationDateTime>2026-11-20T06:00:00+01:00</CreationDateTime></ApplicationArea>
                  <DataArea><Change responseCode="Always"/><Person><ID>%s</ID>%s</Person></DataArea>
                </ChangePerson>""".formatted(id, elements);
    }

    private static String sync(String id, String action) throws Exception {
        return document("person", id)
                .replace("ProcessPerson", "SyncPerson")
                .replace(
                        "<Process acknowledgeCode=\"Always\"/>",
                        "<Sync><ActionCriteria><ActionExpression actionCode=\"" + action
                                + "\"/></ActionCriteria></Sync>");
    }

    private static String get(String noun, String id) throws Exception {
        return document("get", id).replace("${noun}", noun);
    }
}
