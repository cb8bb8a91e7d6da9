package mes.benchmarks.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.UUID;
import java.util.stream.IntStream;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;

/** Documents of released operations requests for a plant of 20 fillers, each with identities of its own. */
final class Schedules {

    private static final int FILLERS = 20;

    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ProcessOperationsSchedule xmlns="http://www.mesa.org/xml/B2MML" releaseID="V0701">
              <ApplicationArea>
                <Sender><LogicalID>ERP</LogicalID></Sender>
                <CreationDateTime>2026-11-20T14:05:00+01:00</CreationDateTime>
                <BODID>%1$s</BODID>
              </ApplicationArea>
              <DataArea>
                <Process acknowledgeCode="Always"/>
                <OperationsSchedule>
                  <ID>%1$s</ID>
                  %2$s
                </OperationsSchedule>
              </DataArea>
            </ProcessOperationsSchedule>
            """;

    private static final String REQUEST = """
            <OperationsRequest>
              <ID>%1$s-%2$d</ID>
              <Description>Strawberry yoghurt 150 g, tray of 20</Description>
              <StartTime>2026-11-23T06:00:00+01:00</StartTime>
              <EndTime>2026-11-23T14:00:00+01:00</EndTime>
              <Priority>5</Priority>
              <RequestState>Released</RequestState>
              <SegmentRequirement>
                <ID>10</ID>
                <ProcessSegmentID>FILL-CUP</ProcessSegmentID>
                <OperationsDefinitionID>YOG-STRAWBERRY</OperationsDefinitionID>
                <OperationsSegmentID>FILL</OperationsSegmentID>
                <SegmentParameter>
                  <ID>FillWeight</ID>
                  <Value>
                    <ValueString>150</ValueString>
                    <DataType>decimal</DataType>
                    <UnitOfMeasure>GRM</UnitOfMeasure>
                  </Value>
                </SegmentParameter>
                <EquipmentRequirement>
                  <ID>10-1</ID>
                  <EquipmentID>FILLER-%3$d</EquipmentID>
                </EquipmentRequirement>
                <MaterialRequirement>
                  <ID>10-1</ID>
                  <MaterialDefinitionID>YOG-STRAWBERRY-150</MaterialDefinitionID>
                  <MaterialUse>Produced</MaterialUse>
                  <Quantity>
                    <QuantityString>24000</QuantityString>
                    <DataType>decimal</DataType>
                    <UnitOfMeasure>C62</UnitOfMeasure>
                  </Quantity>
                </MaterialRequirement>
              </SegmentRequirement>
            </OperationsRequest>
            """;

    private Schedules() {}

    static void plant(EquipmentHierarchy equipment) {
        IntStream.range(0, FILLERS)
                .mapToObj(number -> new EquipmentId("FILLER-" + number))
                .forEach(id -> equipment.put(id, EquipmentLevel.WORK_UNIT, null, "", Origin.of("benchmark", "setup")));
    }

    static byte[] of(int requests) {
        String id = UUID.randomUUID().toString();
        String all = IntStream.range(0, requests)
                .mapToObj(number -> REQUEST.formatted(id, number, number % FILLERS))
                .collect(joining());
        return DOCUMENT.formatted(id, all).getBytes(UTF_8);
    }
}
