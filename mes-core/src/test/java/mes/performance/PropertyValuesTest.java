package mes.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@OnPostgres
class PropertyValuesTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    PropertyValues values;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    PropertyValueDayMapper days;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcTemplate database;

    final EquipmentId saw = new EquipmentId("SAW-" + UUID.randomUUID());
    final List<Consumer<List<CurrentValue>>> followers = new ArrayList<>();

    @BeforeEach
    void aSaw() {
        equipment.add(saw, EquipmentLevel.WORK_UNIT, null, "", Origin.of("test", "tester"));
    }

    @AfterEach
    void nobodyFollows() {
        followers.forEach(values::unfollow);
    }

    @Test
    void tellsTheNewestValueOfEachProperty() {
        values.addAll(List.of(
                said("temperature", NOW, "20.5"),
                said("temperature", NOW.minusSeconds(60), "18"),
                said("spindle", NOW, "true")));

        assertThat(values.current(saw)).containsExactly(now("spindle", "true"), now("temperature", "20.5"));
    }

    @Test
    void tellsWhoFollowsEveryValueInItsOrderOnceItIsCommitted() {
        List<CurrentValue> told = follow();

        transaction.executeWithoutResult(status -> {
            values.addAll(List.of(
                    said("temperature", NOW, "20.5"),
                    said("spindle", NOW, "true"),
                    said("temperature", NOW.plusSeconds(1), "21")));
            values.add(said("temperature", NOW.minusSeconds(60), "18"));
            assertThat(told).isEmpty();
        });

        assertThat(told)
                .containsExactly(
                        now("temperature", "20.5"),
                        now("spindle", "true"),
                        new CurrentValue(saw, "temperature", NOW.plusSeconds(1), "21", null),
                        new CurrentValue(saw, "temperature", NOW.minusSeconds(60), "18", null));
    }

    @Test
    void tellsNothingOfWhatIsNotCommitted() {
        List<CurrentValue> told = follow();

        transaction.executeWithoutResult(status -> {
            values.add(said("temperature", NOW, "20.5"));
            values.markStale(saw, "temperature", NOW);
            status.setRollbackOnly();
        });

        assertThat(told).isEmpty();
    }

    @Test
    void tellsNothingThatChangesNothing() {
        List<CurrentValue> told = follow();

        transaction.executeWithoutResult(status -> {
            values.add(said("temperature", NOW, "20.5"));
            values.add(said("temperature", NOW, "20.5"));
        });
        values.addAll(List.of(
                said("temperature", NOW, "20.5"),
                said("spindle", NOW, "true"),
                said("temperature", NOW, "22"),
                said("spindle", NOW, "false")));
        values.markStale(saw, "temperature", NOW.minusSeconds(1));

        assertThat(told).containsExactly(now("temperature", "20.5"), now("spindle", "true"));
    }

    @Test
    void tellsOfDoubtAndOfItsEnd() {
        values.add(said("temperature", NOW, "20.5"));
        List<CurrentValue> told = follow();

        transaction.executeWithoutResult(status -> {
            values.markStale(saw, "temperature", NOW.plusSeconds(5));
            values.markStale(saw, "temperature", NOW.plusSeconds(5));
        });
        values.addAll(List.of(said("spindle", NOW, "true"), said("temperature", NOW, "20.5")));

        assertThat(told)
                .containsExactly(
                        new CurrentValue(saw, "temperature", NOW, "20.5", NOW.plusSeconds(5)),
                        now("spindle", "true"),
                        now("temperature", "20.5"));
    }

    @Test
    void tellsNobodyWhoUnfollows() {
        List<CurrentValue> told = new CopyOnWriteArrayList<>();
        Consumer<List<CurrentValue>> follower = told::addAll;
        values.follow(follower);
        values.unfollow(follower);

        values.add(said("temperature", NOW, "20.5"));

        assertThat(told).isEmpty();
    }

    @Test
    void tellsTimesAsTheyAreKept() {
        List<CurrentValue> told = follow();

        values.add(said("temperature", NOW.plusNanos(123_999), "20.5"));

        assertThat(told)
                .isEqualTo(values.current(saw))
                .containsExactly(new CurrentValue(saw, "temperature", NOW.plusNanos(123_000), "20.5", null));
    }

    @Test
    void keepsWhatComesLateAsHistoryOnly() {
        values.add(said("temperature", NOW, "20.5"));
        values.add(said("temperature", NOW.minusSeconds(60), "18"));

        assertThat(values.current(saw)).containsExactly(now("temperature", "20.5"));
        assertThat(kept()).containsExactly("18", "20.5");
    }

    @Test
    void keepsTheFirstOfSeveralValuesAtOneTime() {
        values.addAll(List.of(said("temperature", NOW, "20.5"), said("temperature", NOW, "21")));
        values.add(said("temperature", NOW, "22"));

        assertThat(values.current(saw)).containsExactly(now("temperature", "20.5"));
        assertThat(kept()).containsExactly("20.5");
    }

    @Test
    void tellsNumbersFromTexts() {
        values.addAll(List.of(
                said("a", NOW, "20.5"), said("b", NOW, "-1e3"), said("c", NOW, "P-7"), said("d", NOW, "1e999")));

        assertThat(database.queryForList(
                        "SELECT number FROM property_value WHERE equipment = ? ORDER BY property",
                        Double.class,
                        saw.value()))
                .containsExactly(20.5, -1000.0, null, null);
    }

    @Test
    void marksWhatIsNotKeptUpToDateUntilItIsToldAgain() {
        values.add(said("temperature", NOW, "20.5"));

        values.markStale(saw, "temperature", NOW.plusSeconds(5));
        values.markStale(saw, "temperature", NOW.plusSeconds(9));
        assertThat(values.current(saw))
                .containsExactly(new CurrentValue(saw, "temperature", NOW, "20.5", NOW.plusSeconds(5)));

        values.add(said("temperature", NOW, "20.5"));
        assertThat(values.current(saw)).containsExactly(now("temperature", "20.5"));
    }

    @Test
    void leavesAValueGoodThatIsNewerThanTheDoubt() {
        values.add(said("temperature", NOW, "20.5"));

        values.markStale(saw, "temperature", NOW.minusSeconds(1));

        assertThat(values.current(saw)).containsExactly(now("temperature", "20.5"));
    }

    @Test
    void declinesValuesOfTheFuture() {
        Instant later = NOW.plus(Duration.ofDays(2));

        assertThatThrownBy(() ->
                        values.addAll(List.of(said("temperature", NOW, "20.5"), said("temperature", later, "20.5"))))
                .isInstanceOf(Rejection.class)
                .hasMessageStartingWith("temperature of " + saw + " is more than a day ahead: " + later);
        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsEachDayInATableOfItsOwnAndLongGoneDaysInOne() {
        values.addAll(List.of(
                said("today", NOW, "1"),
                said("tomorrow", NOW.plus(Duration.ofHours(23)), "2"),
                said("long ago", Instant.parse("1999-12-31T23:59:59Z"), "3")));

        assertThat(tables("today", "tomorrow")).allMatch(table -> table.matches("property_value_20\\d{6}"));
        assertThat(tables("long ago")).containsExactly("property_value_of_other_days");
    }

    @Test
    void dropsTheDaysThatWereKeptLongEnough() {
        Instant noon = Instant.parse("2001-02-03T12:00:00Z");
        transaction.executeWithoutResult(together -> days.make(LocalDate.parse("2001-02-03")));
        values.addAll(
                List.of(said("a", noon, "1"), said("b", noon.plus(1, ChronoUnit.DAYS), "2"), said("c", NOW, "3")));
        assertThat(tables("a")).containsExactly("property_value_20010203");

        days.dropBefore(noon.plus(11, ChronoUnit.HOURS));
        assertThat(kept()).containsExactly("1", "2", "3");

        days.dropBefore(noon.plus(12, ChronoUnit.HOURS));
        assertThat(kept()).containsExactly("2", "3");

        days.dropBefore(noon.plus(2, ChronoUnit.DAYS));
        assertThat(kept()).containsExactly("3");
    }

    @Test
    void leavesADayAmongTheOthersThatHasValuesThere() {
        values.add(said("a", Instant.parse("2001-05-05T12:00:00Z"), "1"));

        days.make(LocalDate.parse("2001-05-05"));

        assertThat(tables("a")).containsExactly("property_value_of_other_days");
        days.dropBefore(Instant.parse("2001-06-01T00:00:00Z"));
    }

    @Test
    void turnsTheDaysOverOnOneServerAtATime() {
        transaction.executeWithoutResult(together -> {
            assertThat(days.begin()).isTrue();
            assertThat(CompletableFuture.supplyAsync(days::begin).join()).isFalse();
        });
    }

    private List<CurrentValue> follow() {
        List<CurrentValue> told = new CopyOnWriteArrayList<>();
        Consumer<List<CurrentValue>> follower = told::addAll;
        followers.add(follower);
        values.follow(follower);
        return told;
    }

    private PropertyValue said(String property, Instant time, String value) {
        return new PropertyValue(saw, property, time, value);
    }

    private CurrentValue now(String property, String value) {
        return new CurrentValue(saw, property, NOW, value, null);
    }

    private List<String> kept() {
        return database.queryForList(
                "SELECT value FROM property_value WHERE equipment = ? ORDER BY property, time",
                String.class,
                saw.value());
    }

    private List<String> tables(String... properties) {
        return database.queryForList(
                "SELECT tableoid::regclass::text FROM property_value WHERE equipment = ? AND property = ANY(?)",
                String.class,
                saw.value(),
                properties);
    }
}
