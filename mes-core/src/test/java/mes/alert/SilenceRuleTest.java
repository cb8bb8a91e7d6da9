package mes.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import mes.performance.SignOfLife;
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

        contacts.heard(List.of(sign(null), sign(null)));
        judge(Instant.now());
        assertThat(contact().messages()).isEqualTo(2);
        assertThat(alerts.find(alert()).orElseThrow().condition().active()).isFalse();
        assertThat(contact().silent()).isFalse();
        assertThat(journal.about("alert", alert().value())).hasSize(2);
    }

    @Test
    void expectsNothingOfEquipmentUnlessToldSo() {
        contacts.heard(List.of(sign(null)));
        judge(Instant.now());

        judge(Instant.now().plusSeconds(HOUR));

        assertThat(contact().heard()).isNotNull();
        assertThat(alerts.find(alert())).isEmpty();
    }

    @Test
    void tellsHowManyMessagesCameInTheLastFullMinuteAndHowLateTheyWere() {
        Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        contacts.heard(List.of(sign(Duration.ofMillis(40)), sign(null)));
        judge(minute);
        contacts.heard(List.of(sign(Duration.ofMillis(250))));
        judge(minute.plusSeconds(59));
        assertThat(contact(minute.plusSeconds(59)).perMinute()).isZero();

        contacts.heard(List.of(sign(null)));
        judge(minute.plusSeconds(61));

        assertThat(contact(minute.plusSeconds(61)))
                .extracting(Contact::messages, Contact::perMinute, Contact::lagMillis)
                .containsExactly(4L, 3L, 250L);
        assertThat(contact(minute.plusSeconds(121)).perMinute()).isEqualTo(1);
        assertThat(contact(minute.plusSeconds(181)).perMinute()).isZero();
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

    private SignOfLife sign(Duration lag) {
        return new SignOfLife(saw, lag);
    }

    private void judge(Instant now) {
        transaction.executeWithoutResult(together -> rule.judge(now));
    }

    private WorkAlertId alert() {
        return WorkAlertId.of(saw, SilenceRule.SILENT);
    }

    private Contact contact() {
        return contact(Instant.now());
    }

    private Contact contact(Instant now) {
        return contacts.all(now).stream()
                .filter(contact -> contact.equipment().equals(saw))
                .findFirst()
                .orElseThrow();
    }
}
