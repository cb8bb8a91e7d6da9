package mes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrapsTest {

    private static final String CLEAN =
            Documents.processJobList("<JobOrder><ID>1</ID></JobOrder>").replace("06:00:00<", "06:00:00Z<");

    @Test
    void findsNoneInADocumentThatIsClear() {
        assertThat(traps(CLEAN)).isEmpty();
    }

    @Test
    void findsATimeWithoutAnOffset() {
        List<Warning> traps = traps(CLEAN.replace("06:00:00Z<", "06:00:00<"));

        assertThat(traps).extracting(Warning::trap).containsExactly("no-zone");
        assertThat(traps.get(0).path()).isEqualTo("/ProcessJobList/ApplicationArea/CreationDateTime");
        assertThat(traps.get(0).line()).isEqualTo(5);
    }

    @Test
    void findsWhatKeepsARepetitionFromBeingKnown() {
        String document = CLEAN.replace("<BODID>b-1</BODID>", "").replace("<LogicalID>ERP</LogicalID>", "");

        assertThat(traps(document)).extracting(Warning::trap).containsExactly("no-bodid", "no-sender");
    }

    @Test
    void findsAnEmptyIdentifier() {
        assertThat(traps(CLEAN.replace("<ID>1</ID>", "<ID> </ID>")))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.trap()).isEqualTo("empty-id");
                    assertThat(warning.path()).isEqualTo("/ProcessJobList/DataArea/JobList/JobOrder/ID");
                });
    }

    @Test
    void findsARequestThatAsksForNoAnswer() {
        assertThat(traps(CLEAN.replace(" acknowledgeCode=\"Always\"", "")))
                .extracting(Warning::trap)
                .containsExactly("no-answer");
    }

    @Test
    void findsAnotherRelease() {
        assertThat(traps(CLEAN.replace("V0701", "V0600")))
                .extracting(Warning::trap)
                .containsExactly("release");
    }

    @Test
    void findsANameThatTheSchemaMisspells() {
        String mended = CLEAN.replace("ProcessJobList", "SyncWorkMasterCapability");

        assertThat(traps(mended)).extracting(Warning::trap).containsExactly("misspelt");
        assertThat(traps(mended.replace("Master", "Masater")))
                .extracting(Warning::trap)
                .containsExactly("misspelt");
    }

    private static List<Warning> traps(String document) {
        return Traps.in(document.getBytes(UTF_8));
    }
}
