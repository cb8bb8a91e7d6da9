package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import mes.OnMillwright;
import mes.b2mml.Bod;
import mes.b2mml.Outcome;
import mes.b2mml.Sender;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;
import mes.b2mml.XmlCodec;
import mes.routes.nouns.Least;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each of the transactions that the standard defines, sent with the least that the schema allows. */
@OnMillwright
class EveryTransactionTest {

    private static final Sender ERP = new Sender("ERP", Clock.systemUTC());

    @Autowired
    XmlCodec codec;

    @Autowired
    Table table;

    Erp erp;

    @BeforeEach
    void openTheDoor(@LocalServerPort int port) {
        erp = new Erp(port, "admin", OnMillwright.ADMIN_PASSWORD);
    }

    static Stream<Transaction> everyTransaction() {
        return Transaction.all().stream();
    }

    @Test
    void knowsThemAll() {
        assertThat(Transaction.all()).hasSize(519);
    }

    @ParameterizedTest
    @MethodSource("everyTransaction")
    void isAnsweredInTheStandardsForm(Transaction transaction) throws Exception {
        Reply reply = erp.post(new String(codec.write(least(transaction)), UTF_8));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.name())
                .isEqualTo(transaction
                        .verb()
                        .answer()
                        .map(verb -> verb.word() + transaction.noun())
                        .orElse("ConfirmBOD"));
        if (table.served(transaction).isPresent()) {
            assertThat(reply.reasonCode()).isNotEqualTo("NotServed");
        } else {
            assertThat(reply.actionCode()).isEqualTo("Rejected");
            assertThat(reply.reasonCode()).isEqualTo("NotServed");
            assertThat(reply.reasons().get(0)).startsWith(transaction.name() + " is ");
        }
    }

    @Test
    void isListedInTheProfileIfItIsServed() throws Exception {
        Reply reply = erp.post(new String(codec.write(least(new Transaction(Verb.GET, "TransactionProfile"))), UTF_8)
                .replace("EVERY-TransactionProfile", "*"));

        assertThat(reply.name()).isEqualTo("ShowTransactionProfile");
        assertThat(reply.all("//SupportedAction/ID")).containsExactlyElementsOf(actions());
        assertThat(reply.all("//SupportedAction[ID='GET Person']/ObjectWildcardSupported"))
                .containsExactly("true");
        assertThat(reply.all("//SupportedAction[ID='GET Person']/PropertyWildcardSupported"))
                .containsExactly("true");
        assertThat(reply.all("//SupportedAction[ID='GET JobList']/PropertyWildcardSupported"))
                .containsExactly("false");
        assertThat(reply.all("//SupportedAction[ID='GET TestResult']/TransactionNoun/@OtherValue"))
                .containsExactly("TestResult");
    }

    private List<String> actions() {
        return table.nouns().stream()
                .flatMap(noun -> noun.verbs().stream()
                        .sorted()
                        .flatMap(verb -> words(verb).map(word -> word + " " + noun.name())))
                .toList();
    }

    private static Stream<String> words(Verb verb) {
        return verb == Verb.SYNC ? Stream.of("SYNC ADD", "SYNC CHANGE", "SYNC DELETE") : Stream.of(verb.name());
    }

    private static Bod least(Transaction transaction) throws ReflectiveOperationException {
        if (transaction.verb() == Verb.CONFIRM) {
            return Bod.of(Verb.CANCEL, "JobList", ERP.applicationArea(), List.of())
                    .confirm(Outcome.accepted(), ERP);
        }
        return Bod.of(
                transaction.verb(), transaction.noun(), ERP.applicationArea(), List.of(least(transaction.noun())));
    }

    private static Object least(String noun) throws ClassNotFoundException {
        return Least.object(Class.forName("mes.b2mml.v0701." + noun + "Type"), "EVERY-" + noun);
    }
}
