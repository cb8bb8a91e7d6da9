package mes.host;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import mes.equipment.EquipmentId;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Machines that count aloud, and whenever they lost their connection say again what is not stored.
 *
 * <p>They tell no time: the server notes when it hears a number, so that one that is stored twice is there twice.
 */
final class CountingMachines implements AutoCloseable {

    private static final long WAIT_MILLIS = 30_000;
    private static final long PAUSE_NANOS = 2_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String broker;
    private final List<EquipmentId> machines;
    private final JdbcTemplate database;
    private final Map<EquipmentId, Integer> said = new ConcurrentHashMap<>();
    private final Thread voice = new Thread(this::speak, "counting");
    private boolean isOver;
    private volatile boolean isClosed;

    CountingMachines(String broker, List<EquipmentId> machines, JdbcTemplate database) {
        this.broker = broker;
        this.machines = machines;
        this.database = database;
        machines.forEach(machine -> said.put(machine, 0));
        voice.start();
    }

    /** Waits until a number of every machine is stored that it had not said yet. */
    void awaitProgress() {
        Map<EquipmentId, Integer> now = Map.copyOf(said);
        machines.forEach(machine -> awaitStored(machine, now.get(machine) + 1));
    }

    /** Stops counting and waits until all is stored; the last number of each machine. */
    Map<EquipmentId, Integer> end() {
        Map<EquipmentId, Integer> last = fallSilent();
        last.forEach(this::awaitStored);
        return last;
    }

    private synchronized Map<EquipmentId, Integer> fallSilent() {
        isOver = true;
        return Map.copyOf(said);
    }

    /** Whether a machine says a number, which is then one that was said; when all is over only if it was before. */
    private synchronized boolean says(EquipmentId machine, int number) {
        if (isOver && number > said.get(machine)) {
            return false;
        }
        said.merge(machine, number, Math::max);
        return true;
    }

    /** What is stored of a machine, in the order in which it was heard. */
    List<Integer> stored(EquipmentId machine) {
        return database.queryForList(
                "SELECT value::integer FROM property_value WHERE equipment = ? ORDER BY time",
                Integer.class,
                machine.value());
    }

    /** Why what of a machine was refused. */
    List<String> quarantined(EquipmentId machine) {
        return database.queryForList(
                "SELECT DISTINCT reason FROM quarantine WHERE source LIKE '%' || ? || '%'",
                String.class, machine.value());
    }

    private void awaitStored(EquipmentId machine, int number) {
        await(machine + " says " + number).atMost(PATIENCE).ignoreExceptions().until(() -> newest(machine) >= number);
    }

    private int newest(EquipmentId machine) {
        return database.queryForObject(
                "SELECT coalesce(max(value::integer), 0) FROM property_value WHERE equipment = ?",
                Integer.class,
                machine.value());
    }

    private void speak() {
        while (!isClosed) {
            try {
                speakOverOneConnection();
            } catch (MqttException | DataAccessException again) {
                LockSupport.parkNanos(50 * PAUSE_NANOS);
            }
        }
    }

    private void speakOverOneConnection() throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(broker, UUID.randomUUID().toString(), new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        try {
            client.connect(options).waitForCompletion(WAIT_MILLIS);
            speak(client);
        } finally {
            client.disconnectForcibly(0, 0, false);
            client.close(true);
        }
    }

    private void speak(MqttAsyncClient client) throws MqttException {
        Map<EquipmentId, Integer> next = new LinkedHashMap<>();
        machines.forEach(machine -> next.put(machine, newest(machine) + 1));
        while (!isClosed) {
            for (EquipmentId machine : machines) {
                int number = next.get(machine);
                if (says(machine, number)) {
                    say(client, machine, number);
                    next.put(machine, number + 1);
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void say(MqttAsyncClient client, EquipmentId machine, int number) throws MqttException {
        String payload = "{\"schema\": 1, \"epoch\": \"e\", \"sequence\": %1$d, \"values\": {\"Number\": %1$d}}"
                .formatted(number);
        client.publish("mes/v1/" + machine + "/property-value", payload.getBytes(), 1, false)
                .waitForCompletion(WAIT_MILLIS);
    }

    /** The numbers from 1 to the last. */
    static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
