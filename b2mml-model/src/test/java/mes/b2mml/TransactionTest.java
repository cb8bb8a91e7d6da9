package mes.b2mml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionTest {

    @Test
    void thereAreAsManyAsInTheStandard() {
        assertThat(Transaction.all()).hasSize(519).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "ProcessProcessSegment, PROCESS, ProcessSegment",
        "ShowTransactionProfile, SHOW, TransactionProfile",
        "NotifyOperationsEvent, NOTIFY, OperationsEvent",
        "ConfirmBOD, CONFIRM, BOD"
    })
    void isKnownByItsName(String name, Verb verb, String noun) {
        assertThat(Transaction.named(name)).contains(new Transaction(verb, noun));
        assertThat(new Transaction(verb, noun).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SyncWorkMasterCapability", "SyncWorkMasaterCapability"})
    void isKnownByTheNameItShouldHaveAndByTheOneItHas(String name) {
        var transaction = Transaction.named(name).orElseThrow();

        assertThat(transaction.noun()).isEqualTo("WorkMasterCapability");
        assertThat(transaction.name()).isEqualTo("SyncWorkMasaterCapability");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ProcessSegment",
                "ProcessJobOrder",
                "SyncTransactionProfile",
                "NotifyPerson",
                "Get",
                "ConfirmPerson"
            })
    void doesNotExistForEveryNameThatLooksLikeOne(String name) {
        assertThat(Transaction.named(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SyncWorkMasterCapability", "SyncWorkMasaterCapability"})
    void isReadUnderBothNames(String name) {
        var document = Documents.transaction(name, "<Sync/>", "");

        var malformed = Codecs.malformed(document);

        assertThat(malformed.faults())
                .extracting(Fault::reason)
                .allMatch(reason -> reason.contains("WorkMasterCapability"));
        assertThat(malformed.applicationArea()).isNotNull();
    }
}
