package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.opcua.OnPlant;
import mes.opcua.Scada;
import mes.performance.PropertyValue;
import mes.performance.PropertyValues;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemSynchronizationException;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.enumerated.DataChangeTrigger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.DeadbandType;
import org.eclipse.milo.opcua.stack.core.types.structured.DataChangeFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPlant
class PropertyWatchTest {

    private static final Origin TEST = Origin.of("test", "tester");
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    @Autowired
    PlantServer server;

    @Autowired
    Users users;

    @Autowired
    EquipmentHierarchy equipment;

    @Autowired
    PropertyValues values;

    @Autowired
    JdbcTemplate database;

    final EquipmentId mill = new EquipmentId("MILL-" + UUID.randomUUID());
    final String speed = "equipment/" + mill + "/CurrentProperties/Speed";
    Scada scada;

    @BeforeEach
    void aMillWhoseSpeedIsShown() throws Exception {
        users.put(new User("watcher", Set.of(Role.OPERATOR), null), "correct horse", TEST);
        equipment.put(mill, EquipmentLevel.WORK_UNIT, null, "a mill", TEST);
        scada = Scada.open(server.url(), "watcher", "correct horse");
        values.add(said(0));
        await().until(() -> scada.statusOf(speed).isGood());
    }

    @AfterEach
    void nobodyWatches() throws Exception {
        scada.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 60_000})
    void tellsEveryValueOfASetWhateverTheSamplingInterval(double samplingInterval) throws Exception {
        List<DataValue> heard = scada.monitor(speed, item -> item.setSamplingInterval(samplingInterval));

        values.addAll(IntStream.rangeClosed(1, 50).mapToObj(this::said).toList());

        await().untilAsserted(() -> assertThat(heard).hasSize(51));
        assertThat(numbers(heard))
                .containsExactly(
                        IntStream.rangeClosed(0, 50).asDoubleStream().boxed().toArray());
        assertThat(heard)
                .extracting(value -> value.sourceTime().getJavaInstant())
                .endsWith(said(50).time());
    }

    @Test
    void tellsAValueThatStaysTheSameToThoseWhoWantItsTimes() throws Exception {
        List<DataValue> changes = scada.monitor(speed);
        List<DataValue> times = scada.monitor(
                speed,
                item -> item.setFilter(new DataChangeFilter(
                        DataChangeTrigger.StatusValueTimestamp, uint(DeadbandType.None.getValue()), 0.0)));

        values.addAll(List.of(said(1, "7"), said(2, "7"), said(3, "9")));

        await().untilAsserted(() -> assertThat(numbers(times)).containsExactly(0d, 7d, 7d, 9d));
        await().untilAsserted(() -> assertThat(numbers(changes)).containsExactly(0d, 7d, 9d));
    }

    @Test
    void leavesOutWhatIsWithinAnItemsDeadband() throws Exception {
        List<DataValue> heard = scada.monitor(speed, item -> item.setFilter(tens()));

        values.addAll(IntStream.rangeClosed(1, 50).mapToObj(this::said).toList());

        await().untilAsserted(() -> assertThat(numbers(heard)).containsExactly(0d, 11d, 22d, 33d, 44d));
    }

    @Test
    void hasNoDeadbandForWhatIsNotAlwaysANumber() throws Exception {
        List<DataValue> heard = scada.monitor(speed, item -> item.setFilter(tens()));

        values.addAll(List.of(said(1), said(2, "fast"), said(3)));

        await().untilAsserted(() -> assertThat(numbers(heard)).containsExactly(0d, "fast", 3d));
        assertThatThrownBy(() -> scada.monitor(speed, item -> item.setFilter(tens())))
                .isInstanceOf(MonitoredItemSynchronizationException.class);
    }

    @Test
    void doesNotShowAsCurrentWhatIsOlder() throws Exception {
        List<DataValue> heard = scada.monitor(speed);

        values.addAll(List.of(said(5), said(4), said(7)));
        values.add(said(6));
        values.add(said(8));

        await().untilAsserted(() -> assertThat(numbers(heard)).containsExactly(0d, 5d, 7d, 8d));
    }

    @Test
    void tellsOfDoubtBetweenTheValues() throws Exception {
        List<DataValue> heard = scada.monitor(speed);

        values.add(said(1));
        values.markStale(mill, "Speed", said(2).time());
        values.add(said(1));
        values.add(said(3));

        await().untilAsserted(() -> assertThat(numbers(heard)).containsExactly(0d, 1d, 1d, 1d, 3d));
        assertThat(heard)
                .extracting(value -> value.statusCode().getValue())
                .containsExactly(
                        StatusCodes.Good,
                        StatusCodes.Good,
                        StatusCodes.Uncertain_LastUsableValue,
                        StatusCodes.Good,
                        StatusCodes.Good);
    }

    @Test
    void showsTheNewestOfMoreThanFindRoom() throws Exception {
        List<DataValue> heard = scada.monitor(speed, item -> item.setQueueSize(uint(2_000)));

        values.addAll(IntStream.rangeClosed(1, 1_000).mapToObj(this::said).toList());

        await().untilAsserted(() -> assertThat(numbers(heard)).endsWith(1_000d));
        assertThat(numbers(heard)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void showsTheNewestThatAnotherProcessStored() throws Exception {
        List<DataValue> heard = scada.monitor(speed);

        database.update(
                "UPDATE current_property_value SET time = time + interval '1 s', value = '77' WHERE equipment = ?",
                mill.value());
        await().untilAsserted(() -> assertThat(numbers(heard)).containsExactly(0d, 77d));

        database.update("UPDATE current_property_value SET stale_since = time WHERE equipment = ?", mill.value());
        await().untilAsserted(() -> assertThat(heard)
                .extracting(value -> value.statusCode().getValue())
                .endsWith(StatusCodes.Uncertain_LastUsableValue));
    }

    private static DataChangeFilter tens() {
        return new DataChangeFilter(DataChangeTrigger.StatusValue, uint(DeadbandType.Absolute.getValue()), 10.0);
    }

    private PropertyValue said(int number) {
        return said(number, "" + number);
    }

    private PropertyValue said(int second, String value) {
        return new PropertyValue(mill, "Speed", START.plusSeconds(second), value);
    }

    private static List<Object> numbers(List<DataValue> heard) {
        return heard.stream().map(value -> value.value().value()).toList();
    }
}
