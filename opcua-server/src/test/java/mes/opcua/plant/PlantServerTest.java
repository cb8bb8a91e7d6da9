package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Origin;
import mes.common.Quantity;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialUse;
import mes.opcua.OnPlant;
import mes.opcua.Scada;
import mes.performance.EquipmentReports;
import mes.performance.MachineryState;
import mes.performance.OperationMode;
import mes.performance.PropertyValue;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrderId;
import mes.work.Work;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPlant
class PlantServerTest {

    private static final Origin TEST = Origin.of("test", "tester");

    @Autowired
    PlantServer server;

    @Autowired
    Users users;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    EquipmentReports reports;

    @Autowired
    JobControl jobs;

    final String name = UUID.randomUUID().toString();
    final EquipmentId mill = new EquipmentId("MILL-" + name);
    final JobOrderId order = new JobOrderId("JOB-" + name);
    Scada scada;

    @BeforeEach
    void aMillAndSomebodyWhoWatchesIt() throws Exception {
        users.put(new User("watcher", Set.of(Role.OPERATOR), null), "correct horse", TEST);
        equipment.put(new EquipmentId("AREA-" + name), EquipmentLevel.AREA, null, "an area", TEST);
        equipment.put(mill, EquipmentLevel.WORK_UNIT, new EquipmentId("AREA-" + name), "a mill", TEST);
        scada = Scada.open(server.url(), "watcher", "correct horse");
        await().until(() -> scada.statusOf("equipment/" + mill + "/State").isGood());
    }

    @AfterEach
    void nobodyWatches() throws Exception {
        scada.close();
    }

    @Test
    void showsTheEquipmentHierarchy() throws Exception {
        assertThat(scada.browse(NodeIds.ObjectsFolder)).contains("Plant", "JobOrders");
        assertThat(scada.browse("Plant")).contains("AREA-" + name).doesNotContain(mill.value());
        assertThat(scada.browse("equipment/AREA-" + name))
                .containsOnly("Level", "Description", "EquipmentLevel", mill.value());
        await().untilAsserted(() -> assertThat(scada.browse("equipment/" + mill))
                .containsExactlyInAnyOrder(
                        "EquipmentLevel",
                        "JobOrderControl",
                        "JobOrderResults",
                        "JobResponseReceiver",
                        "MachineryBuildingBlocks",
                        "Identification",
                        "MachineryItemState",
                        "MachineryOperationMode",
                        "JobManagement",
                        "Level",
                        "Description",
                        "State",
                        "Mode",
                        "Reason",
                        "Since",
                        "Good",
                        "Scrap",
                        "Rework",
                        "Online",
                        "JobOrder",
                        "CurrentProperties",
                        "KPIs"));
        assertThat(scada.read("equipment/" + mill + "/Level")).isEqualTo("WorkUnit");
        assertThat(scada.read("equipment/" + mill + "/State")).isEqualTo("NotAvailable");
    }

    @Test
    void movesAndRemovesEquipment() throws Exception {
        equipment.put(mill, EquipmentLevel.WORK_UNIT, null, "a mill", TEST);
        await().untilAsserted(() -> assertThat(scada.browse("Plant")).contains(mill.value()));
        await().untilAsserted(
                        () -> assertThat(scada.browse("equipment/AREA-" + name)).doesNotContain(mill.value()));

        equipment.delete(mill, TEST);

        await().untilAsserted(() -> assertThat(scada.browse("Plant")).doesNotContain(mill.value()));
        await().untilAsserted(() -> assertStatus("equipment/" + mill + "/State", StatusCodes.Bad_NodeIdUnknown));
    }

    @Test
    void tellsWhatAMachineReports() throws Exception {
        Instant since = Instant.parse("2026-01-02T03:04:05Z");
        List<DataValue> said = scada.monitor("equipment/" + mill + "/State");

        reports.state(mill, MachineryState.EXECUTING, OperationMode.PROCESSING, "milling", since, TEST);
        reports.count(mill, BigDecimal.valueOf(7), BigDecimal.valueOf(2), BigDecimal.ONE, null, Instant.now(), TEST);
        reports.connection(mill, true, "e1", Instant.now(), TEST);

        await().untilAsserted(() ->
                assertThat(said).extracting(v -> v.value().value()).containsExactly("NotAvailable", "Executing"));
        assertThat(said.get(1).sourceTime().getJavaInstant()).isEqualTo(since);
        awaitValue("equipment/" + mill + "/Online", true);
        awaitValue("equipment/" + mill + "/Good", 7d);
        awaitValue("equipment/" + mill + "/Scrap", 2d);
        awaitValue("equipment/" + mill + "/Rework", 1d);
        awaitValue("equipment/" + mill + "/Reason", "milling");
    }

    @Test
    void showsTheCurrentPropertyValuesInTheirTypes() throws Exception {
        Instant time = Instant.parse("2026-01-02T03:04:05Z");
        reports.property(new PropertyValue(mill, "Speed", time, "1400"));
        reports.property(new PropertyValue(mill, "Speed", time.plusSeconds(1), "1500.5"));
        reports.property(new PropertyValue(mill, "Lubricated", time, "true"));
        reports.property(new PropertyValue(mill, "Program", time, "P-7"));

        String properties = "equipment/" + mill + "/CurrentProperties";
        await().untilAsserted(() ->
                assertThat(scada.browse(properties)).containsExactlyInAnyOrder("Speed", "Lubricated", "Program"));
        awaitValue(properties + "/Speed", 1500.5);
        awaitValue(properties + "/Lubricated", true);
        awaitValue(properties + "/Program", "P-7");
    }

    @Test
    void tellsTheIndicatorsOfTheDay() throws Exception {
        reports.state(mill, MachineryState.EXECUTING, OperationMode.PROCESSING, null, Instant.EPOCH, TEST);
        reports.count(mill, BigDecimal.valueOf(3), BigDecimal.ONE, BigDecimal.ZERO, null, Instant.now(), TEST);

        String kpis = "equipment/" + mill + "/KPIs/";
        awaitValue(kpis + "QualityRatio", 0.75);
        awaitValue(kpis + "Availability", 1.0);
        assertStatus(kpis + "OEE", StatusCodes.Bad_NoData);
    }

    @Test
    void tellsHowAJobOrderGoes() throws Exception {
        jobs.store(order, work(), TEST);
        await().until(() -> scada.statusOf("job-order/" + order + "/State").isGood());
        List<DataValue> said = scada.monitor("job-order/" + order + "/State");
        List<DataValue> running = scada.monitor("equipment/" + mill + "/JobOrder");

        jobs.execute(order, JobCommand.START, TEST);
        jobs.execute(order, JobCommand.BEGIN, TEST);
        await().untilAsserted(() ->
                assertThat(running).extracting(v -> v.value().value()).containsExactly("", order.value()));
        jobs.count(order, BigDecimal.valueOf(90), BigDecimal.TEN, BigDecimal.ZERO, TEST);
        jobs.execute(order, JobCommand.COMPLETE, TEST);

        await().untilAsserted(() -> assertThat(said)
                .extracting(v -> v.value().value())
                .endsWith("Ended")
                .doesNotHaveDuplicates());
        await().untilAsserted(() ->
                assertThat(running).extracting(v -> v.value().value()).endsWith(""));
        String object = "job-order/" + order + "/";
        awaitValue(object + "StateNumber", Unsigned.uint(5));
        awaitValue(object + "Product", "WidgetA");
        awaitValue(object + "Quantity", 100d);
        awaitValue(object + "Equipment", mill.value());
        awaitValue(object + "Priority", 3);
        awaitValue(object + "Good", 90d);
        awaitValue(object + "Scrap", 10d);
        awaitValue(object + "DispatchState", "ACKNOWLEDGED");
    }

    @Test
    void takesACancelledJobOrderOffTheList() throws Exception {
        jobs.store(order, work(), TEST);
        await().until(() -> scada.browse("JobOrders").contains(order.value()));
        List<DataValue> said = scada.monitor("job-order/" + order + "/State");

        jobs.execute(order, JobCommand.CANCEL, TEST);

        await().until(() -> !scada.browse("JobOrders").contains(order.value()));
        await().untilAsserted(() ->
                assertThat(said.get(said.size() - 1).statusCode().getValue()).isEqualTo(StatusCodes.Bad_NodeIdUnknown));
    }

    @Test
    void letsNobodyWrite() throws Exception {
        assertThat(scada.write("equipment/" + mill + "/Good", 1000d).getValue())
                .isIn(StatusCodes.Bad_NotWritable, StatusCodes.Bad_UserAccessDenied);

        assertThat(scada.read("equipment/" + mill + "/Good")).isEqualTo(0d);
    }

    @Test
    void showsEverythingAgainAfterARestart() throws Exception {
        reports.state(mill, MachineryState.EXECUTING, OperationMode.PROCESSING, null, Instant.now(), TEST);
        jobs.store(order, work(), TEST);

        server.stop();
        server.start();

        try (Scada again = Scada.open(server.url(), "watcher", "correct horse")) {
            assertThat(again.read("equipment/" + mill + "/State")).isEqualTo("Executing");
            assertThat(again.read("job-order/" + order + "/State")).isEqualTo("NotAllowedToStart");
        }
    }

    private void awaitValue(String variable, Object value) {
        await().ignoreException(NullPointerException.class) // until it has a value
                .untilAsserted(() -> assertThat(scada.read(variable)).isEqualTo(value));
    }

    private void assertStatus(String variable, long status) throws UaException {
        assertThat(scada.statusOf(variable).getValue()).isEqualTo(status);
    }

    private Work work() {
        var product =
                new MaterialAmount(new MaterialDefinitionId("WidgetA"), null, MaterialUse.PRODUCED, Quantity.of(100));
        return new Work(null, "S-1", "WM-1", mill, "", 3, null, null, List.of(product), List.of());
    }
}
