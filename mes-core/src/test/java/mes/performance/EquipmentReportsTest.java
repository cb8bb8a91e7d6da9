package mes.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mes.OnPostgres;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import mes.work.JobResponses;
import mes.work.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPostgres
class EquipmentReportsTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Autowired
    EquipmentReports reports;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    EquipmentStates states;

    @Autowired
    EquipmentCounts counts;

    @Autowired
    JobControl jobs;

    @Autowired
    JobResponses responses;

    final EquipmentId saw = new EquipmentId("SAW-" + UUID.randomUUID());

    @BeforeEach
    void aSaw() {
        equipment.add(saw, EquipmentLevel.WORK_UNIT, null, "", TEST);
    }

    @Test
    void givesWhatWasCountedToTheRunningJobOrder() {
        count(5, 1);
        JobOrderId first = run();

        count(9, 1);
        count(12, 3);
        jobs.execute(first, JobCommand.COMPLETE, TEST);
        count(20, 3);

        assertThat(responses.find(first).orElseThrow().good()).isEqualByComparingTo("7");
        assertThat(responses.find(first).orElseThrow().scrap()).isEqualByComparingTo("2");
        assertThat(counts.find(saw).orElseThrow().good()).isEqualByComparingTo("20");
    }

    @Test
    void countsFromZeroAfterACounterWasReset() {
        count(100, 0);
        JobOrderId order = run();

        count(103, 0);
        count(2, 0);

        assertThat(responses.find(order).orElseThrow().good()).isEqualByComparingTo("5");
    }

    @Test
    void keepsTheLastState() {
        reports.state(saw, MachineryState.EXECUTING, OperationMode.SETUP, null, NOW, TEST);
        reports.state(saw, MachineryState.OUT_OF_SERVICE, OperationMode.PROCESSING, "blade broken", NOW, TEST);

        EquipmentState state = states.find(saw).orElseThrow();
        assertThat(state.state()).isEqualTo(MachineryState.OUT_OF_SERVICE);
        assertThat(state.reason()).isEqualTo("blade broken");
    }

    @Test
    void declinesReportsOfUnknownEquipment() {
        EquipmentId nobody = new EquipmentId("NOBODY");

        assertThatThrownBy(() -> reports.state(nobody, MachineryState.EXECUTING, OperationMode.NONE, null, NOW, TEST))
                .isInstanceOf(Rejection.class)
                .hasMessage("no equipment NOBODY");
    }

    private void count(long good, long scrap) {
        reports.count(saw, BigDecimal.valueOf(good), BigDecimal.valueOf(scrap), BigDecimal.ZERO, null, NOW, TEST);
    }

    private JobOrderId run() {
        JobOrderId id = new JobOrderId(UUID.randomUUID().toString());
        jobs.store(id, new Work(null, null, "WM", saw, "", 0, null, null, List.of(), List.of()), TEST);
        jobs.execute(id, JobCommand.START, TEST);
        jobs.execute(id, JobCommand.BEGIN, TEST);
        return id;
    }
}
