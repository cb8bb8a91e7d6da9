package mes.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.performance.Contact;
import mes.performance.Contacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@OnPostgres
class SilenceRuleTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final int HOUR = 3_600;

    @Autowired
    Contacts contacts;

    @Autowired
    SilenceRule rule;

    @Autowired
    WorkAlerts alerts;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    Journal journal;

    @Autowired
    TransactionOperations transaction;

    final EquipmentId saw = new EquipmentId("SAW-" + UUID.randomUUID());

    @BeforeEach
    void aSaw() {
        equipment.add(saw, EquipmentLevel.WORK_UNIT, null, "", TEST);
    }

    @Test
    void alertsOfEquipmentThatIsSilentForTooLongUntilItIsHeardAgain() {
        contacts.expect(saw, HOUR, TEST);

        judge(Instant.now().plusSeconds(HOUR - 10));
        assertThat(alerts.find(alert())).isEmpty();

        judge(Instant.now().plusSeconds(HOUR + 10));
        WorkAlert raised = alerts.find(alert()).orElseThrow();
        assertThat(raised.condition().text()).isEqualTo(saw + " said nothing for 3600 seconds");

        contacts.heard(List.of(saw, saw));
        judge(Instant.now());
        assertThat(contact().messages()).isEqualTo(2);
        assertThat(alerts.find(alert()).orElseThrow().condition().active()).isFalse();
        assertThat(contact().silent()).isFalse();
        assertThat(journal.about("alert", alert().value())).hasSize(2);
    }

    @Test
    void expectsNothingOfEquipmentUnlessToldSo() {
        contacts.heard(List.of(saw));
        judge(Instant.now());

        judge(Instant.now().plusSeconds(HOUR));

        assertThat(contact().heard()).isNotNull();
        assertThat(alerts.find(alert())).isEmpty();
    }

    @Test
    void declinesToWaitForUnknownEquipmentOrForever() {
        assertThatThrownBy(() -> contacts.expect(new EquipmentId("NOBODY"), HOUR, TEST))
                .isInstanceOf(Rejection.class)
                .hasMessage("no equipment NOBODY");
        assertThatThrownBy(() -> contacts.expect(saw, 0, TEST))
                .isInstanceOf(Rejection.class)
                .hasMessage("expectedSeconds must be 1 to 604800");
    }

    private void judge(Instant now) {
        transaction.executeWithoutResult(together -> rule.judge(now));
    }

    private WorkAlertId alert() {
        return WorkAlertId.of(saw, SilenceRule.SILENT);
    }

    private Contact contact() {
        return contacts.all().stream()
                .filter(contact -> contact.equipment().equals(saw))
                .findFirst()
                .orElseThrow();
    }
}
