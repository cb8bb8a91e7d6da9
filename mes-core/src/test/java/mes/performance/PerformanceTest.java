package mes.performance;

import static mes.performance.MachineryState.EXECUTING;
import static mes.performance.MachineryState.NOT_AVAILABLE;
import static mes.performance.MachineryState.NOT_EXECUTING;
import static mes.performance.MachineryState.OUT_OF_SERVICE;
import static mes.performance.OperationMode.PROCESSING;
import static mes.performance.OperationMode.SETUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Property;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import mes.work.Work;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class PerformanceTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final Offset<Double> EXACT = within(1e-9);

    @Autowired
    Performance performance;

    @Autowired
    EquipmentReports reports;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    JobControl jobs;

    final EquipmentId saw = new EquipmentId("SAW-" + UUID.randomUUID());

    @BeforeEach
    void aSaw() {
        equipment.add(saw, EquipmentLevel.WORK_UNIT, null, "", TEST);
    }

    /** The published example: produced 9 to 10:30 and 11 to 12, out of service between, planned 10 s an item. */
    @Test
    void computesOverallEquipmentEffectiveness() {
        JobOrderId order = run("10", "s");
        state(EXECUTING, PROCESSING, "09:00");
        state(OUT_OF_SERVICE, PROCESSING, "10:30");
        state(EXECUTING, PROCESSING, "11:00");
        count(800, 200, 0, order, "11:30");
        state(NOT_EXECUTING, PROCESSING, "12:00");

        Kpis kpis = performance.of(saw, at("09:00"), at("12:00"));

        assertThat(kpis.actual().production()).isEqualTo(Duration.ofSeconds(9_000));
        assertThat(kpis.actual().delay()).isEqualTo(Duration.ofSeconds(1_800));
        assertThat(kpis.availability()).isCloseTo(9_000 / 10_800.0, EXACT);
        assertThat(kpis.effectiveness()).isCloseTo(10_000 / 9_000.0, EXACT);
        assertThat(kpis.qualityRatio()).isCloseTo(0.8, EXACT);
        assertThat(kpis.oee()).isCloseTo(0.740740740740, within(1e-9));
        assertThat(kpis.scrapRatio()).isCloseTo(0.2, EXACT);
        assertThat(kpis.throughputRate()).isCloseTo(1_000 / 3.0, EXACT);
        assertThat(kpis.technicalEfficiency()).isCloseTo(9_000 / 10_800.0, EXACT);
    }

    @Test
    void countsOnlyWhatFallsIntoTheSpan() {
        state(EXECUTING, PROCESSING, "06:00");
        state(EXECUTING, SETUP, "10:00");
        count(5, 0, 0, null, "08:59");
        count(9, 1, 2, null, "09:00");
        count(99, 1, 2, null, "11:00");
        state(NOT_AVAILABLE, PROCESSING, "10:30");

        Kpis kpis = performance.of(saw, at("09:00"), at("11:00"));

        assertThat(kpis.actual())
                .isEqualTo(new ActualTimes(Duration.ofHours(1), Duration.ofMinutes(30), Duration.ZERO, Duration.ZERO));
        assertThat(kpis.good()).isEqualTo(4);
        assertThat(kpis.produced()).isEqualTo(7);
        assertThat(kpis.setupRatio()).isCloseTo(1 / 3.0, EXACT);
        assertThat(kpis.reworkRatio()).isCloseTo(2 / 7.0, EXACT);
    }

    @Test
    void inventsNothingThatItIsNotTold() {
        Kpis nothing = performance.of(saw, at("09:00"), at("11:00"));
        assertThat(nothing.availability()).isZero();
        assertThat(nothing.qualityRatio()).isNull();
        assertThat(nothing.effectiveness()).isNull();
        assertThat(nothing.oee()).isNull();
        assertThat(nothing.utilizationEfficiency()).isNull();

        state(EXECUTING, PROCESSING, "09:00");
        count(10, 0, 0, run("PT1M", null), "09:30");
        assertThat(performance.of(saw, at("09:00"), at("11:00")).effectiveness())
                .isCloseTo(600 / 7_200.0, EXACT);
        count(11, 0, 0, run("soon", null), "10:30");
        assertThat(performance.of(saw, at("09:00"), at("11:00")).effectiveness())
                .isNull();
    }

    @Test
    void leavesOutWhatIsToCome() {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        reports.state(saw, EXECUTING, PROCESSING, null, hourAgo, TEST);

        Kpis kpis = performance.of(saw, hourAgo, hourAgo.plus(Duration.ofDays(1)));

        assertThat(kpis.plannedBusyTime()).isBetween(Duration.ofHours(1), Duration.ofHours(2));
        assertThat(kpis.availability()).isCloseTo(1.0, EXACT);
    }

    @Test
    void declinesAnEmptySpanAndUnknownEquipment() {
        assertThatThrownBy(() -> performance.of(saw, at("11:00"), at("11:00"))).isInstanceOf(Rejection.class);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        assertThatThrownBy(() -> performance.of(saw, tomorrow, tomorrow.plusSeconds(1)))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> performance.of(new EquipmentId("NOBODY"), at("09:00"), at("11:00")))
                .hasMessage("no equipment NOBODY");
    }

    private JobOrderId run(String plannedRunTime, @Nullable String unit) {
        JobOrderId id = new JobOrderId(UUID.randomUUID().toString());
        var parameter = new Property("PlannedRunTimePerItem", plannedRunTime, unit);
        jobs.store(id, new Work(null, null, "WM", saw, "", 0, null, null, List.of(), List.of(parameter)), TEST);
        jobs.execute(id, JobCommand.START, TEST);
        jobs.execute(id, JobCommand.BEGIN, TEST);
        return id;
    }

    private void state(MachineryState state, OperationMode mode, String time) {
        reports.state(saw, state, mode, null, at(time), TEST);
    }

    private void count(long good, long scrap, long rework, @Nullable JobOrderId order, String time) {
        reports.count(
                saw,
                BigDecimal.valueOf(good),
                BigDecimal.valueOf(scrap),
                BigDecimal.valueOf(rework),
                order,
                at(time),
                TEST);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-02T" + time + ":00Z");
    }
}
