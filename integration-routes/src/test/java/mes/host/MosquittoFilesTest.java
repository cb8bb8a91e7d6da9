package mes.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import mes.Mosquitto;
import mes.MqttListener;
import mes.OnMillwright;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Origin;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A Mosquitto that reads the files lets in whom the server lets in, to what it lets him. */
@OnMillwright
class MosquittoFilesTest {

    private static final int WAIT_MILLIS = 30_000;
    private static final String PASSWORD = "a machine's password";

    @TempDir
    Path folder;

    @Autowired
    Users users;

    @Autowired
    EquipmentHierarchy equipment;

    final String mill = "MILL-" + UUID.randomUUID();
    MosquittoFiles files;
    Mosquitto mosquitto;

    @BeforeEach
    void aMosquitto() throws IOException {
        EquipmentId id = new EquipmentId(mill);
        equipment.add(id, EquipmentLevel.WORK_UNIT, null, "", Origin.SERVER);
        users.put(new User(mill, Set.of(Role.MACHINE), id), PASSWORD, Origin.SERVER);
        files = new MosquittoFiles(folder, users, new MqttServer("", "mes", "the server's"));
        files.write();
        mosquitto = new Mosquitto(folder, """
                allow_anonymous false
                password_file passwords
                acl_file acl
                max_packet_size 1048576
                """);
    }

    @AfterEach
    void stop() {
        mosquitto.close();
    }

    @Test
    void letsAMachineSayWhatIsItsOwnAndNothingElse() throws MqttException {
        MqttAsyncClient machine = connect(mill, PASSWORD);

        assertThat(publish(machine, "mes/v1/" + mill + "/state"))
                .isLessThan(MqttReturnCode.RETURN_CODE_UNSPECIFIED_ERROR);
        assertThat(publish(machine, "mes/v1/OTHER/state")).isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED);
        assertThat(publish(machine, "mes/v1/" + mill + "/job-order"))
                .isEqualTo(MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED);
    }

    /** Mosquitto looks at what is delivered, not at what is asked for. */
    @Test
    void letsAMachineHearWhatIsForItAndNothingElse() throws MqttException {
        MqttAsyncClient machine = connect(mill, PASSWORD);
        List<String> heard = new CopyOnWriteArrayList<>();
        machine.setCallback(new MqttListener((topic, message) -> heard.add(topic)));
        machine.subscribe("#", 1).waitForCompletion(WAIT_MILLIS);
        MqttAsyncClient server = connect("mes", "the server's");

        publish(server, "mes/v1/OTHER/job-order");
        publish(server, "mes/v1/" + mill + "/job-order");

        await().until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("mes/v1/" + mill + "/job-order");
    }

    @Test
    void refusesWhoIsUnknownOrGuesses() {
        assertThatThrownBy(() -> connect("OTHER", PASSWORD)).isInstanceOf(MqttException.class);
        assertThatThrownBy(() -> connect(mill, "guessed")).isInstanceOf(MqttException.class);
    }

    @Test
    void sendsAwayWhoIsShutOutWhenMosquittoLooksAgain() throws Exception {
        MqttAsyncClient machine = connect(mill, PASSWORD);
        users.delete(mill, Origin.SERVER);

        files.write();
        mosquitto.readAgain();

        await().until(() -> !machine.isConnected());
        assertThatThrownBy(() -> connect(mill, PASSWORD)).isInstanceOf(MqttException.class);
    }

    private MqttAsyncClient connect(String user, String password) throws MqttException {
        MqttAsyncClient client =
                new MqttAsyncClient(mosquitto.url(), UUID.randomUUID().toString(), new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setUserName(user);
        options.setPassword(password.getBytes());
        client.connect(options).waitForCompletion(WAIT_MILLIS);
        return client;
    }

    private static int publish(MqttAsyncClient client, String topic) throws MqttException {
        return reason(client.publish(topic, "{}".getBytes(), 1, false));
    }

    private static int reason(IMqttToken token) throws MqttException {
        token.waitForCompletion(WAIT_MILLIS);
        return token.getReasonCodes()[0];
    }
}
