package mes.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import mes.OnPostgres;
import mes.access.Enrolments.Offer;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class EnrolmentsTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final Duration SHORT = Duration.ofMinutes(15);

    @Autowired
    Enrolments enrolments;

    @Autowired
    Users users;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    Journal journal;

    final EquipmentId mill = new EquipmentId("MILL-" + UUID.randomUUID());

    @BeforeEach
    void aMill() {
        equipment.put(mill, EquipmentLevel.WORK_UNIT, null, "a mill", TEST);
    }

    @Test
    void givesAMachineAUserForItsCode() {
        String code = offer();

        Credential credential = enrolments.redeem(code).orElseThrow();

        assertThat(users.authenticate(credential.user(), credential.password()))
                .contains(new User(mill.value(), Set.of(Role.MACHINE), mill));
        assertThat(users.machines()).extracting(MachineUser::name).contains(mill.value());
    }

    @Test
    void takesACodeHoweverItIsTyped() {
        String typed = offer().toLowerCase(Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');

        assertThat(enrolments.redeem(typed)).isPresent();
    }

    @Test
    void takesACodeOnce() {
        String code = offer();
        enrolments.redeem(code);

        assertThat(enrolments.redeem(code)).isEmpty();
    }

    @Test
    void takesOnlyTheLastCodeAndNoneThatIsOverOrWithdrawn() {
        String first = offer();
        String second = offer();
        assertThat(enrolments.redeem(first)).isEmpty();

        enrolments.withdraw(mill, TEST);
        assertThat(enrolments.redeem(second)).isEmpty();

        Offer over = enrolments.offer(mill, Duration.ZERO, TEST);
        assertThat(enrolments.redeem(over.code())).isEmpty();
    }

    @Test
    void givesAMachineThatIsKnownANewPassword() {
        Credential old = enrolments.redeem(offer()).orElseThrow();

        Credential anew = enrolments.redeem(offer()).orElseThrow();

        assertThat(users.authenticate(old.user(), old.password())).isEmpty();
        assertThat(users.authenticate(anew.user(), anew.password())).isPresent();
    }

    @Test
    void doesNotHandOverTheUserOfSomebodyElse() {
        users.put(new User(mill.value(), Set.of(Role.OPERATOR), null), "a long password", TEST);

        assertThatThrownBy(this::offer).isInstanceOf(Rejection.class).hasMessageContaining("another user");
    }

    @Test
    void declinesUnknownEquipment() {
        assertThatThrownBy(() -> enrolments.offer(new EquipmentId("NOBODY"), SHORT, TEST))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> enrolments.withdraw(mill, TEST)).isInstanceOf(Rejection.class);
    }

    @Test
    void tellsTheJournalNeitherCodeNorPassword() {
        String code = offer();
        Credential credential = enrolments.redeem(code).orElseThrow();

        assertThat(journal.about("enrolment", mill.value()))
                .extracting(JournalEntry::command)
                .containsExactly("OFFER", "REDEEM");
        assertThat(journal.latest(100))
                .allSatisfy(
                        entry -> assertThat(entry.record()).doesNotContain(code).doesNotContain(credential.password()));
    }

    private String offer() {
        return enrolments.offer(mill, SHORT, TEST).code();
    }
}
