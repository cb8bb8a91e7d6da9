package mes.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Reason;
import mes.common.Rejection;
import mes.journal.CursorStatus;
import mes.journal.Cursors;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import mes.publication.Receiver.Authentication;
import mes.publication.Receiver.Form;
import mes.publication.Subscription.Model;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgres
class SubscriptionsTest {

    private static final Origin ADMIN = Origin.of("http", "admin");
    private static final String URL = "https://sap.example/in";
    private static final String SECRET = "open sesame";

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Cursors cursors;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate database;

    final SubscriptionId id = new SubscriptionId("SAP-" + UUID.randomUUID());

    @AfterEach
    void leaveNothingDeclared() {
        subscriptions.undeclare();
        subscriptions.find(Subscription.DECLARED).ifPresent(known -> subscriptions.remove(known.id(), ADMIN));
    }

    @Test
    void keepsWhatWasAgreedAndWritesItInTheJournal() {
        Subscription added = subscriptions.add(wanted(basic(URL)), SECRET, null, ADMIN);

        assertThat(subscriptions.get(id)).isEqualTo(added);
        assertThat(subscriptions.all()).contains(added);
        assertThat(history()).extracting(JournalEntry::command).containsExactly("ADD");
    }

    @Test
    void showsASecretToNobodyButWhoeverOpensTheDoor() {
        subscriptions.add(wanted(basic(URL)), SECRET, null, ADMIN);

        assertThat(subscriptions.secret(id)).contains(SECRET);
        assertThat(subscriptions.get(id).toString()).doesNotContain(SECRET);
        assertThat(history().toString()).doesNotContain(SECRET);
        assertThat(database.queryForObject(
                        "SELECT subscription::text FROM subscription WHERE id = ?", String.class, id.value()))
                .doesNotContain(SECRET);
    }

    @Test
    void hasNoSecretWhenTheKeyIsLost() {
        subscriptions.add(wanted(basic(URL)), SECRET, null, ADMIN);

        database.update("UPDATE subscription SET secret = reverse(secret) WHERE id = ?", id.value());

        assertThat(subscriptions.secret(id)).isEmpty();
    }

    @Test
    void beginsWhereItIsTold() {
        int entries = journal.latest(100_000).size();

        subscriptions.add(wanted(open(URL)), null, 0L, ADMIN);

        assertThat(cursor().position()).isZero();
        assertThat(cursor().backlog()).isGreaterThan(entries);
    }

    @Test
    void declinesAPlaceThatIsNotYet() {
        assertDeclined(Reason.INVALID, () -> subscriptions.add(wanted(open(URL)), null, journal.newest() + 100, ADMIN));
        assertThat(subscriptions.find(id)).isEmpty();
    }

    @Test
    void declinesASecondOfTheSameName() {
        subscriptions.add(wanted(open(URL)), null, null, ADMIN);

        assertDeclined(Reason.ALREADY_EXISTS, () -> subscriptions.add(wanted(open(URL)), null, null, ADMIN));
    }

    @Test
    void keepsASecretForTheSameDoorOnly() {
        subscriptions.add(wanted(basic(URL)), SECRET, null, ADMIN);

        subscriptions.change(
                new Subscription(id, basic(URL), Model.PUSH, List.of("JobList"), true, false, 1), null, ADMIN);
        assertThat(subscriptions.secret(id)).contains(SECRET);
        assertDeclined(
                Reason.INVALID, () -> subscriptions.change(wanted(basic("https://thief.example/")), null, ADMIN));
        assertDeclined(Reason.INVALID, () -> subscriptions.change(wanted(bearer(URL)), null, ADMIN));
        subscriptions.change(wanted(open(URL)), null, ADMIN);

        assertThat(subscriptions.secret(id)).isEmpty();
    }

    @Test
    void changesNothingWhenNothingIsNew() {
        subscriptions.add(wanted(basic(URL)), SECRET, null, ADMIN);

        subscriptions.change(wanted(basic(URL)), null, ADMIN);
        subscriptions.enable(id, true, ADMIN);

        assertThat(history()).hasSize(1);
    }

    @Test
    void holdsASubscriptionAndGoesOn() {
        subscriptions.add(wanted(open(URL)), null, null, ADMIN);

        assertThat(subscriptions.enable(id, false, ADMIN).enabled()).isFalse();
        assertThat(subscriptions.enable(id, true, ADMIN).enabled()).isTrue();

        assertThat(history()).extracting(JournalEntry::command).containsExactly("ADD", "DISABLE", "ENABLE");
    }

    @Test
    void forgetsItsPlaceWhenItIsRemoved() {
        subscriptions.add(wanted(open(URL)), null, null, ADMIN);

        subscriptions.remove(id, ADMIN);

        assertThat(subscriptions.find(id)).isEmpty();
        assertThat(cursors.all()).extracting(CursorStatus::name).doesNotContain("subscription:" + id);
        assertDeclined(Reason.UNKNOWN, () -> subscriptions.remove(id, ADMIN));
    }

    @Test
    void leavesTheDeclaredOneToConfiguration() {
        Subscription declared = Subscription.declared(basic(URL), Model.PUSH, List.of("WorkPerformance"));

        subscriptions.declare(declared, SECRET);
        subscriptions.declare(declared, SECRET);

        assertThat(journal.about("subscription", "erp"))
                .last()
                .satisfies(entry -> assertThat(entry.command()).isEqualTo("ADD"));
        assertDeclined(Reason.NOT_ALLOWED, () -> subscriptions.remove(Subscription.DECLARED, ADMIN));
        assertDeclined(Reason.NOT_ALLOWED, () -> subscriptions.enable(Subscription.DECLARED, false, ADMIN));
        assertDeclined(Reason.NOT_ALLOWED, () -> subscriptions.add(declared, SECRET, null, ADMIN));
    }

    @Test
    void followsConfiguration() {
        subscriptions.declare(Subscription.declared(basic(URL), Model.PUSH, List.of("WorkPerformance")), SECRET);

        subscriptions.declare(Subscription.declared(basic(URL), Model.PUSH, List.of("WorkPerformance")), "new");
        assertThat(subscriptions.secret(Subscription.DECLARED)).contains("new");
        subscriptions.undeclare();

        assertThat(subscriptions.get(Subscription.DECLARED)).matches(known -> !known.enabled() && !known.declared());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/etc/passwd",
                "exec:rm",
                "ftp://sap.example/",
                "sap.example/in",
                "http:relative",
                "https://user:password@sap.example/",
                "https://sap.example/#part",
                "wire:Not A Name",
                "http://exa mple/"
            })
    void declinesToSendTo(String url) {
        assertDeclined(Reason.INVALID, () -> open(url));
    }

    private Subscription wanted(Receiver receiver) {
        return Subscription.of(id, receiver, Model.PUBLISH, List.of("WorkPerformance"), true);
    }

    private static Receiver open(String url) {
        return receiver(url, Authentication.NONE, null);
    }

    private static Receiver basic(String url) {
        return receiver(url, Authentication.BASIC, "millwright");
    }

    private static Receiver bearer(String url) {
        return receiver(url, Authentication.BEARER, null);
    }

    private static Receiver receiver(String url, Authentication authentication, @Nullable String user) {
        return new Receiver("SAP", url, Form.XML, authentication, user);
    }

    private List<JournalEntry> history() {
        return journal.about("subscription", id.value());
    }

    private CursorStatus cursor() {
        return cursors.all().stream()
                .filter(status -> status.name().equals("subscription:" + id))
                .findAny()
                .orElseThrow();
    }

    private static void assertDeclined(Reason reason, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.reason()).isEqualTo(reason));
    }
}
