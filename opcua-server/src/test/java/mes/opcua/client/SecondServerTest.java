package mes.opcua.client;

import static mes.opcua.client.ShopFloor.TEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mes.OnPostgres;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Quantity;
import mes.connection.HandshakeKind;
import mes.connection.PlcNode;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialUse;
import mes.opcua.OnPlant;
import mes.opcua.stack.Address;
import mes.work.JobCommand;
import mes.work.JobControl;
import mes.work.JobOrder;
import mes.work.JobOrderId;
import mes.work.JobOrders;
import mes.work.JobResponse;
import mes.work.JobResponses;
import mes.work.JobState;
import mes.work.Work;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A second server of our own, with a database of its own, is a machine that offers OPC 10031-4. */
@OnPlant
class SecondServerTest {

    private static final String SPINDLE = "SPINDLE-1";

    @Autowired
    ShopFloor floor;

    @Autowired
    JobControl jobs;

    @Autowired
    JobOrders orders;

    @Autowired
    JobResponses responses;

    final JobOrderId id = new JobOrderId("JO-" + UUID.randomUUID());
    final int port = Address.free("127.0.0.1", null, 0, "").port();

    @Test
    void doesAJobOrderOfTheFirst() {
        try (ConfigurableApplicationContext second = start()) {
            JobControl there = second.getBean(JobControl.class);
            JobOrders others = second.getBean(JobOrders.class);
            EquipmentId mill = floor.workUnit("MILL");
            try (Plc plc = follow(mill)) {
                await().until(() -> plc.status().connected());
                floor.start(id, work(mill));
                await().until(() -> others.find(id)
                        .map(JobOrder::state)
                        .filter(JobState.ALLOWED_TO_START::equals)
                        .isPresent());
                there.execute(id, JobCommand.BEGIN, TEST);
                floor.awaitState(id, JobState.RUNNING);

                jobs.execute(id, JobCommand.PAUSE, TEST);
                await().until(() -> others.get(id).state() == JobState.INTERRUPTED);
                jobs.execute(id, JobCommand.RESUME, TEST);
                await().until(() -> others.get(id).state() == JobState.RUNNING);
                there.count(id, new BigDecimal(9), BigDecimal.ONE, BigDecimal.ZERO, TEST);
                there.execute(id, JobCommand.COMPLETE, TEST);

                floor.awaitState(id, JobState.ENDED);
                await().untilAsserted(() -> {
                    JobResponse response = responses.find(id).orElseThrow();
                    assertThat(response.good()).isEqualByComparingTo("9");
                    assertThat(response.scrap()).isEqualByComparingTo("1");
                });
                assertThat(others.get(id).work().product()).isEqualTo("PUMP");
            }
        }
    }

    private ConfigurableApplicationContext start() {
        ConfigurableApplicationContext second = new SpringApplicationBuilder(OnPostgres.Store.class)
                .web(WebApplicationType.NONE)
                .run("--mes.opcua.port=" + port, "--mes.data=target/second");
        second.getBean(EquipmentHierarchy.class)
                .put(new EquipmentId(SPINDLE), EquipmentLevel.WORK_UNIT, null, "a spindle", TEST);
        second.getBean(Users.class).put(new User("mes", Set.of(Role.ADMINISTRATOR), null), "correct horse", TEST);
        return second;
    }

    private Plc follow(EquipmentId mill) {
        String object = "nsu=urn:millwright:plant;s=equipment/" + SPINDLE;
        return new Plc(
                ShopFloor.settings(
                        "opc.tcp://127.0.0.1:" + port + "/millwright",
                        mill,
                        HandshakeKind.JOB_CONTROL,
                        Map.of(
                                PlcNode.JOB_ORDER_CONTROL, object + "/JobOrderControl",
                                PlcNode.JOB_ORDER_RESULTS, object + "/JobOrderResults"),
                        SecurityPolicy.Basic256Sha256),
                floor.parts());
    }

    private static Work work(EquipmentId mill) {
        var pumps = new MaterialAmount(new MaterialDefinitionId("PUMP"), null, MaterialUse.PRODUCED, Quantity.of(10));
        return new Work(null, null, "WM-1", mill, "", 0, null, null, List.of(pumps), List.of());
    }
}
