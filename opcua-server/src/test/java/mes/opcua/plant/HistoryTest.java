package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.equipment.EquipmentProperties;
import mes.opcua.Foreigner;
import mes.opcua.OnPlant;
import mes.opcua.Scada;
import mes.performance.PropertyValue;
import mes.performance.PropertyValues;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.AggregateConfiguration;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryData;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadAtTimeDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadProcessedDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnPlant
class HistoryTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final String PASSWORD = "correct horse";

    @Autowired
    PlantServer server;

    @Autowired
    Users users;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    EquipmentProperties descriptions;

    @Autowired
    PropertyValues values;

    final EquipmentId oven = new EquipmentId("OVEN-" + UUID.randomUUID());
    final String temperature = "equipment/" + oven + "/CurrentProperties/Temperature";
    Scada scada;

    @BeforeEach
    void anOvenThatSaidATemperatureEveryTwentySeconds() throws Exception {
        users.put(new User("historian", Set.of(Role.OPERATOR), null), PASSWORD, TEST);
        equipment.put(oven, EquipmentLevel.WORK_UNIT, null, "an oven", TEST);
        descriptions.describe(oven, "Temperature", "of the air", "°C", null, TEST);
        values.addAll(IntStream.range(0, 7)
                .mapToObj(i -> new PropertyValue(oven, "Temperature", at(20 * i), "" + (100 + i)))
                .toList());
        scada = Scada.open(server.url(), "historian", PASSWORD);
        await().until(() -> scada.statusOf(temperature).isGood());
    }

    @AfterEach
    void nobodyReads() throws Exception {
        scada.close();
    }

    @Test
    void tellsAForeignClientOfPropertiesAndTheirPast() throws Exception {
        awaitUnit("degree Celsius");
        JsonNode said = Foreigner.run(
                "history.mjs", server.url(), "historian", PASSWORD, temperature, at(0).toString(), at(180).toString());

        assertThat(said.path("historizing").asBoolean()).isTrue();
        assertThat(said.path("accessLevel").asInt()).isEqualTo(0b101);
        assertThat(said.path("unit").toString()).isEqualTo("{\"id\":4408652,\"symbol\":\"°C\"}");
        assertThat(said.path("aggregates").toString())
                .isEqualTo(
                        "[\"Average\",\"Count\",\"Delta\",\"End\",\"Interpolative\",\"Maximum\",\"Minimum\",\"Range\","
                                + "\"Start\",\"TimeAverage2\",\"Total2\"]");
        assertThat(said.path("stepped").asBoolean()).isTrue();
        assertThat(said.path("raw")).hasSize(7);
        assertThat(said.path("raw").get(1).asText()).isEqualTo("2026-11-01T06:00:20.000Z 101");
        assertThat(said.path("pages").toString()).isEqualTo("[3,3,1]");
        assertThat(said.path("average").toString()).isEqualTo("[101,104,106]");
        assertThat(said.path("minimum").toString()).isEqualTo("[100,103,106]");
        assertThat(said.path("maximum").toString()).isEqualTo("[102,105,106]");
        assertThat(said.path("range").toString()).isEqualTo("[2,2,0]");
        assertThat(said.path("count").toString()).isEqualTo("[3,3,1]");
        assertThat(said.path("start").toString()).isEqualTo("[100,103,106]");
        assertThat(said.path("end").toString()).isEqualTo("[102,105,106]");
        assertThat(said.path("delta").toString()).isEqualTo("[2,2,0]");
        assertThat(said.path("interpolative").toString()).isEqualTo("[100,103,106]");
        assertThat(said.path("timeAverage2").toString()).isEqualTo("[101,104,106]");
        assertThat(said.path("total2").toString()).isEqualTo("[6060,6240,1.06E-4]");
    }

    @Test
    void readsUntilBeforeTheEndAndBackUntilAfterIt() throws Exception {
        assertThat(numbers(read(raw(at(20), at(60), 0, false)))).containsExactly(101.0, 102.0);
        assertThat(numbers(read(raw(at(60), at(20), 0, false)))).containsExactly(103.0, 102.0);
        assertThat(numbers(read(raw(at(40), at(40), 0, false)))).containsExactly(102.0);
        assertThat(numbers(read(raw(at(30), null, 2, false)))).containsExactly(102.0, 103.0);
        assertThat(numbers(read(raw(null, at(30), 5, false)))).containsExactly(101.0, 100.0);
    }

    @Test
    void saysWhatHeldAtTheBounds() throws Exception {
        List<DataValue> within = values(read(raw(at(30), at(50), 0, true)));
        assertThat(within).extracting(v -> v.value().value()).containsExactly(101.0, 102.0, 103.0);
        assertThat(times(within)).containsExactly(at(20), at(40), at(60));

        List<DataValue> beyond = values(read(raw(at(-10), at(130), 0, true)));
        assertThat(beyond).hasSize(9);
        assertThat(beyond.get(0).statusCode().getValue()).isEqualTo(StatusCodes.Bad_BoundNotFound);
        assertThat(beyond.get(8).statusCode().getValue()).isEqualTo(StatusCodes.Bad_BoundNotFound);
        assertThat(times(beyond)).startsWith(at(-10)).endsWith(at(130));
    }

    @Test
    void goesOnWhereItStoppedOnce() throws Exception {
        ReadRawModifiedDetails details = raw(at(0), at(200), 4, false);
        HistoryReadResult first = read(details);
        assertThat(numbers(first)).containsExactly(100.0, 101.0, 102.0, 103.0);

        HistoryReadResult second = read(details, temperature, first.getContinuationPoint());
        assertThat(numbers(second)).containsExactly(104.0, 105.0, 106.0);
        assertThat(second.getContinuationPoint())
                .satisfies(point -> assertThat(point.isNullOrEmpty()).isTrue());

        assertStatus(
                read(details, temperature, first.getContinuationPoint()), StatusCodes.Bad_ContinuationPointInvalid);
    }

    @Test
    void forgetsWhatIsReleased() throws Exception {
        ReadRawModifiedDetails details = raw(at(0), at(200), 1, false);
        ByteString point = read(details).getContinuationPoint();

        assertThat(read(details, temperature, point, true).getStatusCode().isGood())
                .isTrue();

        assertStatus(read(details, temperature, point), StatusCodes.Bad_ContinuationPointInvalid);
    }

    @Test
    void keepsASessionsContinuationPointsFromPilingUp() throws Exception {
        ReadRawModifiedDetails details = raw(at(0), at(200), 1, false);
        for (int i = 0; i < 100; i++) {
            assertThat(read(details).getStatusCode().isGood()).isTrue();
        }

        assertStatus(read(details), StatusCodes.Bad_NoContinuationPoints);
        try (Scada other = Scada.open(server.url(), "historian", PASSWORD)) {
            HistoryReadResult result = read(other, details, temperature, ByteString.NULL_VALUE, false);
            assertThat(result.getStatusCode().isGood()).isTrue();
        }
    }

    @Test
    void sumsUpBackInTimeAndSaysWhatIsAPart() throws Exception {
        List<DataValue> sums = values(read(processed(at(100), at(0), 60_000, NodeIds.AggregateFunction_Range)));

        assertThat(sums).extracting(v -> v.value().value()).containsExactly(2.0, 1.0);
        assertThat(times(sums)).containsExactly(at(100), at(40));
        assertThat(sums).extracting(v -> v.statusCode().getValue()).containsExactly(0x401L, 0x405L);
    }

    @Test
    void saysWhatHeldWhenAnIntervalBegan() throws Exception {
        List<DataValue> forth =
                values(read(processed(at(-30), at(150), 60_000, NodeIds.AggregateFunction_Interpolative)));
        assertThat(forth).extracting(v -> v.value().value()).containsExactly(null, 101.0, 104.0);
        assertThat(times(forth)).containsExactly(at(-30), at(30), at(90));
        assertThat(forth)
                .extracting(v -> v.statusCode().getValue())
                .containsExactly(StatusCodes.Bad_NoData, 0x402L, 0x402L);

        List<DataValue> back = values(read(processed(at(150), at(0), 50_000, NodeIds.AggregateFunction_Interpolative)));
        assertThat(back).extracting(v -> v.value().value()).containsExactly(106.0, 105.0, 102.0);
        assertThat(times(back)).containsExactly(at(150), at(100), at(50));
        assertThat(back)
                .extracting(v -> v.statusCode().getValue())
                .containsExactly(StatusCodes.Uncertain_DataSubNormal | 0x402L, 0L, 0x402L);
    }

    @Test
    void tellsTheEarliestAndTheLatestValueAtTheirOwnTime() throws Exception {
        List<DataValue> starts = values(read(processed(at(10), at(100), 60_000, NodeIds.AggregateFunction_Start)));
        assertThat(starts).extracting(v -> v.value().value()).containsExactly(101.0, 104.0);
        assertThat(times(starts)).containsExactly(at(20), at(80));
        assertThat(starts).extracting(v -> v.statusCode().getValue()).containsExactly(0L, 0x404L);

        List<DataValue> ends = values(read(processed(at(10), at(100), 60_000, NodeIds.AggregateFunction_End)));
        assertThat(ends).extracting(v -> v.value().value()).containsExactly(103.0, 104.0);
        assertThat(times(ends)).containsExactly(at(60), at(80));

        List<DataValue> deltas = values(read(processed(at(100), at(10), 60_000, NodeIds.AggregateFunction_Delta)));
        assertThat(deltas).extracting(v -> v.value().value()).containsExactly(2.0, 1.0);
        assertThat(deltas).extracting(v -> v.statusCode().getValue()).containsExactly(0x401L, 0x405L);
    }

    @Test
    void weighsValuesByHowLongTheyHeld() throws Exception {
        List<DataValue> averages =
                values(read(processed(at(-10), at(150), 40_000, NodeIds.AggregateFunction_TimeAverage2)));
        assertThat(averages).extracting(v -> v.value().value()).containsExactly(100.0 + 1 / 3.0, 102.0, 104.0, 105.0);
        assertThat(averages)
                .extracting(v -> v.statusCode().getValue())
                .containsExactly(
                        StatusCodes.Uncertain_DataSubNormal | 0x405L,
                        0x401L,
                        0x401L,
                        StatusCodes.Uncertain_DataSubNormal | 0x405L);

        List<DataValue> totals = values(read(processed(at(90), at(10), 40_000, NodeIds.AggregateFunction_Total2)));
        assertThat(totals).extracting(v -> v.value().value()).containsExactly(40 * 103.0, 40 * 101.0);
        assertThat(totals).extracting(v -> v.statusCode().getValue()).containsExactly(0x401L, 0x401L);
    }

    @Test
    void weighsAValueThatHoldsForManyIntervalsButNotAfterTheLast() throws Exception {
        values.addAll(List.of(
                new PropertyValue(oven, "Setpoint", at(0), "7"), new PropertyValue(oven, "Setpoint", at(300), "8")));
        String setpoint = "equipment/" + oven + "/CurrentProperties/Setpoint";
        await().until(() -> scada.statusOf(setpoint).isGood());

        List<DataValue> averages = values(read(
                processed(at(60), at(480), 120_000, NodeIds.AggregateFunction_TimeAverage2),
                setpoint,
                ByteString.NULL_VALUE));

        assertThat(averages).extracting(v -> v.value().value()).containsExactly(7.0, 7.0, 8.0, null);
        assertThat(averages.get(2).statusCode().isUncertain()).isTrue();
        assertThat(averages.get(3).statusCode().getValue()).isEqualTo(StatusCodes.Bad_NoData);
    }

    @Test
    void followsTextsButDoesNotCalculateWithThem() throws Exception {
        values.addAll(List.of(
                new PropertyValue(oven, "Program", at(0), "bread"),
                new PropertyValue(oven, "Program", at(20), "7"),
                new PropertyValue(oven, "Program", at(60), "cake")));
        String program = "equipment/" + oven + "/CurrentProperties/Program";
        await().until(() -> scada.statusOf(program).isGood());

        assertThat(programs(program, NodeIds.AggregateFunction_Start))
                .extracting(v -> v.value().value())
                .containsExactly("bread", "cake");
        List<DataValue> averages = programs(program, NodeIds.AggregateFunction_TimeAverage2);
        assertThat(averages).extracting(v -> v.value().value()).containsExactly(7.0, null);
        assertThat(averages)
                .extracting(v -> v.statusCode().getValue())
                .containsExactly(StatusCodes.Uncertain_DataSubNormal | 0x401L, StatusCodes.Bad_AggregateInvalidInputs);
        assertThat(programs(program, NodeIds.AggregateFunction_Delta))
                .extracting(v -> v.statusCode().getValue())
                .containsExactly(StatusCodes.Uncertain_DataSubNormal | 0x401L, StatusCodes.Bad_AggregateInvalidInputs);
    }

    private List<DataValue> programs(String program, NodeId aggregate) throws Exception {
        return values(read(processed(at(0), at(120), 60_000, aggregate), program, ByteString.NULL_VALUE));
    }

    @Test
    void hasNoAverageOfNothingOrOfTexts() throws Exception {
        values.addAll(List.of(
                new PropertyValue(oven, "Program", at(0), "bread"), new PropertyValue(oven, "Program", at(1), "7")));
        String program = "equipment/" + oven + "/CurrentProperties/Program";
        await().until(() -> scada.statusOf(program).isGood());

        List<DataValue> nothing = values(read(processed(at(-120), at(-60), 0, NodeIds.AggregateFunction_Average)));
        assertThat(nothing).extracting(v -> v.statusCode().getValue()).containsExactly(StatusCodes.Bad_NoData);
        List<DataValue> none = values(read(processed(at(-120), at(-60), 0, NodeIds.AggregateFunction_Count)));
        assertThat(none).extracting(v -> v.value().value()).containsExactly(0);
        List<DataValue> part = values(
                read(processed(at(0), at(60), 0, NodeIds.AggregateFunction_Average), program, ByteString.NULL_VALUE));
        assertThat(part).extracting(v -> v.value().value()).containsExactly(7.0);
        assertThat(part.get(0).statusCode().isUncertain()).isTrue();
    }

    @Test
    void readsFromBeforeAllTimesToAfterThem() throws Exception {
        DateTime first = new DateTime(1);
        DateTime last = new DateTime(Long.MAX_VALUE);
        NodeId[] count = {NodeIds.AggregateFunction_Count};
        var configuration = new AggregateConfiguration(true, false, ubyte(100), ubyte(100), false);

        assertThat(numbers(read(new ReadRawModifiedDetails(false, first, last, uint(0), false))))
                .hasSize(7);
        assertThat(numbers(read(new ReadProcessedDetails(last, first, 0.0, count, configuration))))
                .containsExactly(7);
        HistoryReadResult fine = read(new ReadProcessedDetails(first, last, 0.001, count, configuration));
        assertThat(numbers(fine)).hasSize(10_000).containsOnly(0);
        assertThat(fine.getContinuationPoint().isNotNull()).isTrue();
    }

    @Test
    void declinesWhatItDoesNotHave() throws Exception {
        assertStatus(read(raw(at(0), null, 0, false)), StatusCodes.Bad_HistoryOperationInvalid);
        assertStatus(
                read(processed(at(0), at(60), 0, NodeIds.AggregateFunction_TimeAverage)),
                StatusCodes.Bad_AggregateNotSupported);
        assertStatus(
                read(processed(at(0), at(60), -1, NodeIds.AggregateFunction_Count)), StatusCodes.Bad_InvalidArgument);
        assertStatus(
                read(processed(at(0), at(0), 0, NodeIds.AggregateFunction_Count)), StatusCodes.Bad_InvalidArgument);
        assertStatus(
                read(new ReadAtTimeDetails(new DateTime[] {new DateTime(at(0))}, true)),
                StatusCodes.Bad_HistoryOperationUnsupported);
        ReadRawModifiedDetails details = raw(at(0), at(60), 0, false);
        assertStatus(
                read(details, "equipment/" + oven + "/State", ByteString.NULL_VALUE),
                StatusCodes.Bad_HistoryOperationUnsupported);
        assertStatus(
                read(details, "equipment/" + oven + "/CurrentProperties/Pressure", ByteString.NULL_VALUE),
                StatusCodes.Bad_NodeIdUnknown);
    }

    @Test
    void answersEachNodeOfARequestOnItsOwn() throws Exception {
        String nothing = "equipment/" + oven + "/CurrentProperties/Pressure";
        String state = "equipment/" + oven + "/State";

        HistoryReadResult[] results = scada.milo()
                .historyRead(
                        raw(at(0), at(60), 0, false),
                        TimestampsToReturn.Both,
                        false,
                        Stream.of(nothing, temperature, state, temperature)
                                .map(node -> new HistoryReadValueId(
                                        id(scada, node), null, QualifiedName.NULL_VALUE, ByteString.NULL_VALUE))
                                .toList())
                .getResults();

        assertStatus(results[0], StatusCodes.Bad_NodeIdUnknown);
        assertThat(numbers(results[1])).containsExactly(100.0, 101.0, 102.0);
        assertStatus(results[2], StatusCodes.Bad_HistoryOperationUnsupported);
        assertThat(numbers(results[3])).containsExactly(100.0, 101.0, 102.0);
    }

    @Test
    void saysWhenNobodyKnowsWhetherAValueIsStillSo() throws Exception {
        values.markStale(oven, "Temperature", at(300));

        await().until(() -> scada.statusOf(temperature).getValue() == StatusCodes.Uncertain_LastUsableValue);
        assertThat(scada.read(temperature)).isEqualTo(106.0);
    }

    @Test
    void tellsAnotherUnitWhenTheDescriptionChanges() throws Exception {
        descriptions.describe(oven, "Temperature", "", "K", null, TEST);

        awaitUnit("kelvin");
    }

    private void awaitUnit(String name) {
        await().ignoreException(NullPointerException.class) // until it has a unit
                .untilAsserted(() -> assertThat(unit().getDescription().text()).isEqualTo(name));
    }

    private EUInformation unit() throws Exception {
        Object unit = scada.read(temperature + "/EngineeringUnits");
        return unit instanceof ExtensionObject encoded
                ? (EUInformation) encoded.decode(scada.milo().getStaticEncodingContext())
                : (EUInformation) unit;
    }

    private HistoryReadResult read(HistoryReadDetails details) throws Exception {
        return read(details, temperature, ByteString.NULL_VALUE);
    }

    private HistoryReadResult read(HistoryReadDetails details, String node, @Nullable ByteString point)
            throws Exception {
        return read(details, node, point, false);
    }

    private HistoryReadResult read(
            HistoryReadDetails details, String node, @Nullable ByteString point, boolean isRelease) throws Exception {
        return read(scada, details, node, point, isRelease);
    }

    private HistoryReadResult read(
            Scada reader, HistoryReadDetails details, String node, @Nullable ByteString point, boolean isRelease)
            throws UaException {
        var what = new HistoryReadValueId(id(reader, node), null, QualifiedName.NULL_VALUE, point);
        return reader.milo()
                .historyRead(details, TimestampsToReturn.Both, isRelease, List.of(what))
                .getResults()[0];
    }

    private static NodeId id(Scada reader, String node) {
        return new NodeId(reader.milo().getNamespaceTable().getIndex(Plant.URI), node);
    }

    private List<DataValue> values(HistoryReadResult result) {
        assertThat(result.getStatusCode().isGood()).isTrue();
        HistoryData data = (HistoryData) Objects.requireNonNull(result.getHistoryData())
                .decode(scada.milo().getStaticEncodingContext());
        return Arrays.asList(Objects.requireNonNull(data.getDataValues()));
    }

    private List<Object> numbers(HistoryReadResult result) {
        return values(result).stream().map(v -> v.value().value()).toList();
    }

    private static List<Instant> times(List<DataValue> values) {
        return values.stream().map(v -> v.sourceTime().getJavaInstant()).toList();
    }

    private static void assertStatus(HistoryReadResult result, long status) {
        assertThat(result.getStatusCode().getValue()).isEqualTo(status);
    }

    private static ReadRawModifiedDetails raw(
            @Nullable Instant start, @Nullable Instant end, int number, boolean bounds) {
        return new ReadRawModifiedDetails(false, time(start), time(end), uint(number), bounds);
    }

    private static ReadProcessedDetails processed(Instant start, Instant end, double interval, NodeId aggregate) {
        var configuration = new AggregateConfiguration(true, false, ubyte(100), ubyte(100), false);
        return new ReadProcessedDetails(time(start), time(end), interval, new NodeId[] {aggregate}, configuration);
    }

    private static DateTime time(@Nullable Instant time) {
        return time == null ? DateTime.NULL_VALUE : new DateTime(time);
    }

    private static Instant at(int second) {
        return Instant.parse("2026-11-01T06:00:00Z").plusSeconds(second);
    }
}
