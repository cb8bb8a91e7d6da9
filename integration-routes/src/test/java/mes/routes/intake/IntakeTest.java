package mes.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.journal.MessageNumber;
import mes.journal.QuarantinedMessage;
import mes.journal.Sender;
import mes.performance.CurrentValue;
import mes.performance.PropertyValue;
import mes.performance.PropertyValues;
import mes.routes.OnWires;
import mes.routes.Plant;
import mes.routes.Received;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages that say {@code <number> <property> <value>}. */
@OnWires
class IntakeTest implements Contract {

    /** Of a megabyte each. */
    private static final int ROOM_FOR = 15;

    private static final int MANY = 20;

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    Intake intake;

    @Autowired
    Plant plant;

    @Autowired
    PropertyValues values;

    @Autowired
    JdbcTemplate database;

    @Autowired
    CamelContext camel;

    private final String epoch = UUID.randomUUID().toString();
    private final List<List<Outcome>> sets = new CopyOnWriteArrayList<>();
    private final List<Exchange> done = new CopyOnWriteArrayList<>();
    private EquipmentId mill = new EquipmentId("none");
    private volatile boolean isAway;
    private @Nullable AsyncProcessorSupport wire;

    @BeforeEach
    void open() {
        mill = plant.mill();
        reopen();
    }

    @AfterEach
    void close() {
        wire().stop();
    }

    @Override
    public Told understand(Received received) {
        if (isAway) {
            throw new DataAccessResourceFailureException("nobody knows what it means");
        }
        String[] words = new String(received.payload()).split(" ");
        if (words.length != 3) {
            throw Rejection.invalid("not three words");
        }
        Told told = words[1].equals("refuse")
                ? Told.work(mill, this::refuse)
                : Told.values(mill, List.of(new PropertyValue(mill, words[1], NOW, words[2])));
        return told.numbered(new MessageNumber(new Sender(mill.value(), epoch), Long.parseLong(words[0])));
    }

    private void refuse() {
        plant.store(mill);
        throw Rejection.notAllowed("refused");
    }

    @Override
    public void answer(List<Outcome> set) {
        sets.add(set);
    }

    @Test
    void storesALoneMessageAtOnce() {
        say("1 Speed 8000");

        awaitDone(1);
        assertThat(values()).containsExactly("Speed 8000");
        assertThat(sets).hasSize(1);
    }

    @Test
    void storesTogetherWhatCameDuringAnOutage() {
        duringAnOutage(() -> IntStream.rangeClosed(1, 300).forEach(number -> say(number + " P" + number + " 1")));

        awaitDone(300);
        assertThat(values()).hasSize(300);
        assertThat(sets).hasSizeBetween(1, 2);
        assertThat(last(sets.get(sets.size() - 1))).isEqualTo(300);
    }

    @Test
    void isDoneInTheOrderOfArrivalAndOnlyWhenAllIsStored() {
        List<Exchange> said = new ArrayList<>();

        duringAnOutage(() -> {
            for (int number = 1; number <= 20; number++) {
                said.add(say(number + " Speed " + number));
            }
            assertThat(done).isEmpty();
        });

        awaitDone(20);
        assertThat(done).containsExactlyElementsOf(said);
    }

    @Test
    void changesNothingWhenAMessageComesAgain() {
        duringAnOutage(() ->
                Stream.of("1 A first", "1 B again", "2 C third", "1 D again").forEach(this::say));
        awaitDone(4);

        say("2 E again");

        awaitDone(5);
        assertThat(values()).containsExactly("A first", "C third");
        assertThat(plant.quarantined(mill)).isEmpty();
    }

    @Test
    void keepsWhatTheDatabaseCannotStoreAndStoresTheOthersOfItsSet() {
        duringAnOutage(() -> IntStream.rangeClosed(1, 40)
                .forEach(number -> say(number + " P" + number + (number == 17 ? " \0" : " 1"))));

        awaitDone(40);
        assertThat(values()).hasSize(39).doesNotContain("P17 1");
        assertThat(quarantined()).containsExactly("17 P17 \0");
        assertThat(last(sets.get(sets.size() - 1))).isEqualTo(40);
        say("17 P17 again");
        awaitDone(41);
        assertThat(values()).hasSize(39);
    }

    @Test
    void keepsWhatIsUnreadableOrRefusedAndNoneOfItsEffects() {
        duringAnOutage(
                () -> Stream.of("1 A 1", "unreadable", "2 refuse it", "3 B 2").forEach(this::say));

        awaitDone(4);
        assertThat(values()).containsExactly("A 1", "B 2");
        assertThat(quarantined()).containsExactlyInAnyOrder("unreadable", "2 refuse it");
        assertThat(jobOrders()).isZero();
    }

    @Test
    void failsWhatIsNotStoredWhenItIsClosedAndStoresItWhenItComesAgain() {
        duringAnOutage(() -> {
            say("1 A 1");
            say("2 B 2");
            wire().stop();
        });
        assertThat(done).hasSize(2).allMatch(Exchange::isFailed);
        assertThat(values()).isEmpty();

        say("3 C 3");
        assertThat(done).hasSize(3).allMatch(Exchange::isFailed);

        reopen();
        Stream.of("1 A 1", "2 B 2", "3 C 3").forEach(this::say);
        awaitDone(6);
        assertThat(values()).containsExactly("A 1", "B 2", "C 3");
    }

    @Test
    void holdsNobodyUpWhileMessagesCannotBeUnderstood() {
        isAway = true;
        say("1 A 1");
        say("unreadable");
        assertThat(done).isEmpty();

        isAway = false;

        awaitDone(2);
        assertThat(values()).containsExactly("A 1");
        assertThat(quarantined()).containsExactly("unreadable");
    }

    @Test
    void canBeClosedWhileMessagesCannotBeUnderstood() {
        isAway = true;
        say("1 A 1");

        wire().stop();

        assertThat(done).hasSize(1).allMatch(Exchange::isFailed);
        assertThat(plant.quarantined(mill)).isEmpty();
    }

    @Test
    void holdsBackWhoBringsMoreThanThereIsRoomFor() {
        duringAnOutage(() -> {
            sayMoreThanThereIsRoomFor();
            assertThat(done).isEmpty();
        });

        awaitDone(MANY);
        assertThat(done).noneMatch(Exchange::isFailed);
        assertThat(plant.quarantined(mill)).hasSize(MANY - 1);
    }

    @Test
    void letsGoWhomItHeldBackWhenItIsClosed() {
        duringAnOutage(() -> {
            sayMoreThanThereIsRoomFor();

            wire().stop();

            awaitDone(MANY);
        });
        assertThat(done).allMatch(Exchange::isFailed);
        assertThat(plant.quarantined(mill)).isEmpty();
    }

    private void sayMoreThanThereIsRoomFor() {
        AtomicInteger taken = new AtomicInteger();
        say("1 A 1");
        CompletableFuture.runAsync(() -> {
            for (int number = 1; number < MANY; number++) {
                say("x".repeat(1 << 20));
                taken.incrementAndGet();
            }
        });
        await().during(Duration.ofMillis(500)).until(() -> taken.get() == ROOM_FOR);
    }

    private void reopen() {
        wire = (AsyncProcessorSupport)
                intake.of(exchange -> exchange.getMessage().getBody(Received.class), this);
        wire.start();
    }

    private AsyncProcessorSupport wire() {
        return Objects.requireNonNull(wire);
    }

    private Exchange say(String words) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage()
                .setBody(new Received("property-value", mill.value(), words.getBytes(), true, null, false, null));
        wire().process(exchange, doneSync -> done.add(exchange));
        return exchange;
    }

    private void duringAnOutage(Runnable work) {
        database.execute("ALTER TABLE message_sequence RENAME TO message_sequence_away");
        try {
            work.run();
        } finally {
            database.execute("ALTER TABLE message_sequence_away RENAME TO message_sequence");
        }
    }

    private void awaitDone(int messages) {
        await().until(() -> done.size() == messages);
    }

    private List<String> values() {
        return values.current(mill).stream().map(IntakeTest::words).toList();
    }

    private static String words(CurrentValue value) {
        return value.property() + " " + value.value();
    }

    private List<String> quarantined() {
        return plant.quarantined(mill).stream()
                .map(QuarantinedMessage::payload)
                .map(String::new)
                .toList();
    }

    private int jobOrders() {
        return database.queryForObject(
                "SELECT count(*) FROM job_order WHERE equipment = ?", Integer.class, mill.value());
    }

    private static long last(List<Outcome> set) {
        return Objects.requireNonNull(set.get(set.size() - 1).heard()).number();
    }
}
