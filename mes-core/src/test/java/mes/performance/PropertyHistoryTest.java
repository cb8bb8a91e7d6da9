package mes.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import mes.OnPostgres;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class PropertyHistoryTest {

    /** Around it, clocks in Europe go back an hour. */
    private static final Instant START = Instant.parse("2026-10-24T22:00:00Z");

    /** In microseconds. */
    private static final long HOUR = 3_600_000_000L;

    @Autowired
    PropertyValues values;

    @Autowired
    PropertyHistory history;

    @Autowired
    EquipmentHierarchy equipment;

    final EquipmentId saw = new EquipmentId("SAW-" + UUID.randomUUID());

    @BeforeEach
    void aSawThatSaidTenTemperatures() {
        equipment.add(saw, EquipmentLevel.WORK_UNIT, null, "", Origin.of("test", "tester"));
        values.addAll(IntStream.range(0, 10)
                .mapToObj(hour -> said("temperature", at(hour), "" + hour))
                .toList());
    }

    @Test
    void readsFromTheStartToBeforeTheEnd() {
        assertThat(texts(history.read(saw, "temperature", at(2), at(5), 100))).containsExactly("2", "3", "4");
        assertThat(texts(history.read(saw, "temperature", at(2), at(5), 2))).containsExactly("2", "3");
        assertThat(history.read(saw, "temperature", at(2), at(2), 100)).isEmpty();
        assertThat(history.read(saw, "pressure", at(0), at(9), 100)).isEmpty();
    }

    @Test
    void readsBackFromTheStartToAfterTheEnd() {
        assertThat(texts(history.read(saw, "temperature", at(5), at(2), 100))).containsExactly("5", "4", "3");
        assertThat(texts(history.read(saw, "temperature", at(99), Instant.EPOCH, 1)))
                .containsExactly("9");
    }

    @Test
    void sumsUpEachInterval() {
        List<PropertySummary> sums = history.summarize(saw, "temperature", at(0), at(9), Duration.ofHours(4));

        assertThat(sums)
                .containsExactly(
                        new PropertySummary(at(0), 4, 4, 0.0, 3.0, 1.5),
                        new PropertySummary(at(4), 4, 4, 4.0, 7.0, 5.5),
                        new PropertySummary(at(8), 1, 1, 8.0, 8.0, 8.0));
    }

    @Test
    void sumsUpBackInTime() {
        List<PropertySummary> sums = history.summarize(saw, "temperature", at(9), at(0), Duration.ofHours(4));

        assertThat(sums)
                .containsExactly(
                        new PropertySummary(at(9), 4, 4, 6.0, 9.0, 7.5),
                        new PropertySummary(at(5), 4, 4, 2.0, 5.0, 3.5),
                        new PropertySummary(at(1), 1, 1, 1.0, 1.0, 1.0));
    }

    @Test
    void leavesOutIntervalsWithoutValues() {
        assertThat(history.summarize(saw, "temperature", at(-100), at(1), Duration.ofMinutes(1)))
                .containsExactly(new PropertySummary(at(0), 1, 1, 0.0, 0.0, 0.0));
    }

    @Test
    void countsTextsAndSumsUpNumbersOnly() {
        values.addAll(List.of(said("mode", at(0), "fast"), said("mode", at(1), "7"), said("mode", at(25), "slow")));

        assertThat(history.summarize(saw, "mode", at(0), at(48), Duration.ofDays(1)))
                .containsExactly(
                        new PropertySummary(at(0), 2, 1, 7.0, 7.0, 7.0),
                        new PropertySummary(at(24), 1, 0, null, null, null));
    }

    @Test
    void followsWhatHeldInEachInterval() {
        values.addAll(List.of(said("mode", at(1), "2"), said("mode", at(3), "fast"), said("mode", at(4), "8")));

        List<PropertyCourse> courses = history.follow(saw, "mode", at(0), at(9), Duration.ofHours(4));

        assertThat(courses)
                .containsExactly(
                        new PropertyCourse(at(0), at(1), "2", at(3), "fast", 2.0, 2.0, 2 * HOUR, 2.0 * 2 * HOUR),
                        new PropertyCourse(at(4), at(4), "8", at(4), "8", 8.0, 8.0, 0, 0));
    }

    @Test
    void followsBackInTime() {
        List<PropertyCourse> courses = history.follow(saw, "temperature", at(9), at(0), Duration.ofHours(6));

        assertThat(courses)
                .containsExactly(
                        new PropertyCourse(at(9), at(4), "4", at(9), "9", 4.0, 9.0, 5 * HOUR, 30.0 * HOUR),
                        new PropertyCourse(at(3), at(1), "1", at(3), "3", 1.0, 3.0, 2 * HOUR, 3.0 * HOUR));
    }

    @Test
    void followsTextsThatAreNoNumbers() {
        values.addAll(List.of(said("mode", at(1), "slow"), said("mode", at(2), "fast")));

        assertThat(history.follow(saw, "mode", at(0), at(9), Duration.ofDays(1)))
                .containsExactly(new PropertyCourse(at(0), at(1), "slow", at(2), "fast", null, null, 0, 0));
    }

    @Test
    void sumsUpWhatALargeCorpusSays() {
        values.addAll(IntStream.range(0, 20_000)
                .mapToObj(i -> said("speed", at(0).plusMillis(i * 10), "" + i % 100))
                .toList());

        List<PropertySummary> sums = history.summarize(saw, "speed", at(0), at(1), Duration.ofSeconds(1));

        assertThat(sums).hasSize(200).allSatisfy(sum -> {
            assertThat(sum.count()).isEqualTo(100);
            assertThat(sum.average()).isCloseTo(49.5, within(1e-9));
        });
    }

    @Test
    void readsSeveralPropertiesAsOneSequenceWhateverTheirNumber() {
        List<PropertyValue> all = new ArrayList<>();
        IntStream.range(0, 6_000).forEach(i -> {
            all.add(said("a", at(0).plusMillis(i), "a" + i));
            if (i % 3 == 0) {
                all.add(said("b", at(0).plusMillis(i), "b" + i));
            }
        });
        values.addAll(all);

        var read = history.readAll(saw, List.of("b", "nothing", "a"), at(0), at(1));

        assertThat(read).toIterable().containsExactlyElementsOf(all);
    }

    private PropertyValue said(String property, Instant time, String value) {
        return new PropertyValue(saw, property, time, value);
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    private static List<String> texts(List<PropertyValue> values) {
        return values.stream().map(PropertyValue::value).toList();
    }
}
