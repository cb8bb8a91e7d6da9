package mes.clients;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import mes.plant.Bod;
import mes.plant.Doors;
import mes.plant.Erp;
import mes.plant.Json;
import mes.plant.Site;
import mes.plant.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Job orders with every combination of what OPC 10031-4 has optional in them, on their way from B2MML by the core and OPC UA
 * to a client that others wrote.
 */
class OptionalFieldsTest {

    /**
     * @param field of an ISA95JobOrderDataType
     * @param element of a B2MML JobOrder
     * @param pointer to what the client reads in the field
     */
    private record Part(String field, String element, String pointer, String value) {}

    /** In the order of B2MML's schema. */
    private static final List<Part> PARTS = List.of(
            new Part("description", "<Description>ten pumps</Description>", "/0/text", "ten pumps"),
            new Part("startTime", "<StartTime>2030-01-02T03:04:05Z</StartTime>", "", "2030-01-02T03:04:05.000Z"),
            new Part("endTime", "<EndTime>2030-01-02T04:04:05Z</EndTime>", "", "2030-01-02T04:04:05.000Z"),
            new Part("workMasterID", "<WorkMasterID>WM-1</WorkMasterID>", "/0/ID", "WM-1"),
            new Part("priority", "<Priority>7</Priority>", "", "7"),
            new Part(
                    "jobOrderParameters",
                    "<JobOrderParameter><ID>speed</ID><Value><ValueString>12.5</ValueString><DataType>double</DataType>"
                            + "<UnitOfMeasure>rpm</UnitOfMeasure></Value></JobOrderParameter>",
                    "/0/value/value",
                    "12.5"),
            new Part(
                    "personnelRequirements",
                    "<PersonnelRequirement><ID>1</ID><PersonID>ANN</PersonID></PersonnelRequirement>",
                    "/0/ID",
                    "ANN"),
            new Part(
                    "equipmentRequirements",
                    "<EquipmentRequirement><ID>1</ID><EquipmentID>${equipment}</EquipmentID></EquipmentRequirement>",
                    "/0/ID",
                    "${equipment}"),
            new Part(
                    "physicalAssetRequirements",
                    "<PhysicalAssetRequirement><ID>1</ID><PhysicalAssetID>TOOL-1</PhysicalAssetID></PhysicalAssetRequirement>",
                    "/0/ID",
                    "TOOL-1"),
            new Part(
                    "materialRequirements",
                    "<MaterialRequirement><ID>1</ID><MaterialDefinitionID>PUMP</MaterialDefinitionID></MaterialRequirement>",
                    "/0/materialDefinitionID",
                    "PUMP"));

    private static final int TIMES = 3;
    private static final int LISTS = 4;
    private static final int JOB_ORDERS = (1 << PARTS.size()) / LISTS;

    private final Site site = Stage.SITE;

    @ParameterizedTest(name = "list {0} of 4")
    @ValueSource(ints = {1, 2, 3, 4})
    void arriveWhereTheyWereToldAndNowhereElse(int list) throws Exception {
        String equipment = "OPTIONAL-" + list;
        List<Integer> all = IntStream.range((list - 1) * JOB_ORDERS, list * JOB_ORDERS)
                .boxed()
                .toList();
        site.workUnit(equipment);

        String answer = new Erp(site.admin()).sends(message(equipment, all)).body();

        assertThat(new Bod(answer).outcome()).as(answer).isEqualTo("Accepted");
        JsonNode seen = seen(equipment);
        all.forEach(told -> check(seen.path("JO-" + told), told, equipment));
    }

    private static void check(JsonNode seen, int told, String equipment) {
        for (int i = 0; i < PARTS.size(); i++) {
            Part part = PARTS.get(i);
            JsonNode field = seen.path(part.field());
            if (isTold(told, i)) {
                assertThat(field.at(part.pointer()).asText())
                        .as("%s of %s", part.field(), seen)
                        .isEqualTo(part.value().replace("${equipment}", equipment));
            } else {
                assertThat(field.isMissingNode() || field.isNull())
                        .as("%s of %s", part.field(), seen)
                        .isTrue();
            }
        }
    }

    private JsonNode seen(String equipment) throws IOException {
        Doors doors = site.doors();
        try (Program client = Program.start(
                "node",
                "clients/opcua.mjs",
                "list",
                doors.opcUa(),
                Doors.ADMIN,
                doors.password(),
                equipment,
                Integer.toString(JOB_ORDERS))) {
            return Json.tree(client.line("{\""));
        }
    }

    private static String message(String equipment, List<Integer> all) {
        String jobOrders = all.stream().map(OptionalFieldsTest::jobOrder).collect(joining());
        return Erp.message("ProcessJobList", Map.of("order", equipment))
                .replaceAll("(?s)<JobOrder>.*</JobOrder>", Matcher.quoteReplacement(jobOrders))
                .replace("${equipment}", equipment);
    }

    private static String jobOrder(int told) {
        String scope =
                "<HierarchyScope><EquipmentID>${equipment}</EquipmentID><EquipmentLevel>WorkUnit</EquipmentLevel>"
                        + "</HierarchyScope>";
        return "<JobOrder><ID>JO-%d</ID>%s%s%s</JobOrder>"
                .formatted(told, elements(told, 0, TIMES), scope, elements(told, TIMES, PARTS.size()));
    }

    private static String elements(int told, int from, int to) {
        return IntStream.range(from, to)
                .filter(part -> isTold(told, part))
                .mapToObj(part -> PARTS.get(part).element())
                .collect(joining());
    }

    private static boolean isTold(int told, int part) {
        return (told >> part & 1) == 1;
    }
}
