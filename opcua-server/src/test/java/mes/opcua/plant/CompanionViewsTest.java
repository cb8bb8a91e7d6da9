package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.opcua.OnPlant;
import mes.performance.MachineryState;
import mes.performance.OperationMode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The same equipment in the words of OPC 10030 and OPC 40001. */
@OnPlant
class CompanionViewsTest extends ForeignJobControl {

    @Nested
    class CommonObjectModel {

        @Test
        void isWhatTheHierarchyIsMadeOf() throws Exception {
            EquipmentId center = new EquipmentId("CENTER-" + name);
            equipment.put(center, EquipmentLevel.WORK_CENTER, null, "a center", TEST);
            equipment.put(mill, EquipmentLevel.WORK_UNIT, center, "a mill", TEST);

            await().untilAsserted(() -> {
                JsonNode unit = part("equipment/" + center, mill.value());
                assertThat(unit.path("by").asText()).endsWith("i=5115"); // MadeUpOfEquipment
                assertThat(unit.path("type").asText()).endsWith("i=5040"); // EquipmentType
            });
            assertThat(part("equipment/" + mill, "EquipmentLevel").path("by").asText())
                    .endsWith("i=4713"); // HasISA95Attribute
            assertThat(value("equipment/" + mill + "/EquipmentLevel").asInt()).isEqualTo(11);
            assertThat(value("equipment/" + center + "/EquipmentLevel").asInt()).isEqualTo(10);
        }

        @Test
        void keepsAPartWhoseWholeIsRemoved() throws Exception {
            EquipmentId center = new EquipmentId("CENTER-" + name);
            equipment.put(center, EquipmentLevel.WORK_CENTER, null, "a center", TEST);
            equipment.put(mill, EquipmentLevel.WORK_UNIT, center, "a mill", TEST);
            await().until(() ->
                    names(planner.ask("browse", "path", "equipment/" + center)).contains(mill.value()));

            equipment.put(mill, EquipmentLevel.WORK_UNIT, null, "a mill", TEST);
            equipment.delete(center, TEST);

            await().until(() -> !names(planner.ask("browse", "path", "Plant")).contains(center.value()));
            assertThat(names(planner.ask("browse", "path", "Plant"))).contains(mill.value());
            assertThat(store(order())).isEqualTo(new Answer("Good", NO_ERROR));
        }
    }

    @Nested
    class Machinery {

        @Test
        void findsAWorkUnitAmongTheMachines() throws Exception {
            String machinery = part("i=85", "Machines").path("id").asText();

            assertThat(names(planner.ask("browse", "path", machinery))).contains(mill.value());
        }

        @Test
        void offersJobManagementOverTheSameNodes() throws Exception {
            String unit = "equipment/" + mill;
            assertThat(names(planner.ask("browse", "path", unit + "/MachineryBuildingBlocks")))
                    .containsExactlyInAnyOrder(
                            "Identification", "MachineryItemState", "MachineryOperationMode", "JobManagement");

            assertThat(part(unit + "/JobManagement", "JobOrderControl")
                            .path("id")
                            .asText())
                    .endsWith(receiver);
            assertThat(part(unit + "/JobManagement", "JobOrderResults")
                            .path("id")
                            .asText())
                    .endsWith(provider);
            assertThat(part(unit + "/JobManagement", "JobOrderControl")
                            .path("type")
                            .asText())
                    .endsWith("i=1008");
        }

        @Test
        void tellsTheStateOfTheMachine() throws Exception {
            String machine = "equipment/" + mill + "/MachineryItemState/CurrentState";
            assertThat(value(machine).path("text").asText()).isEqualTo("NotAvailable");

            reports.state(mill, MachineryState.EXECUTING, OperationMode.PROCESSING, null, Instant.now(), TEST);

            await().untilAsserted(() ->
                    assertThat(value(machine).path("text").asText()).isEqualTo("Executing"));
            assertThat(value(machine + "/Id").asText()).endsWith("i=5006");
        }
    }
}
