package mes.cloud.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.azure.sdk.iot.device.ClientOptions;
import com.microsoft.azure.sdk.iot.device.DeviceClient;
import com.microsoft.azure.sdk.iot.device.IotHubClientProtocol;
import com.microsoft.azure.sdk.iot.device.IotHubMessageResult;
import com.microsoft.azure.sdk.iot.device.Message;
import com.microsoft.azure.sdk.iot.device.MessageCallback;
import com.microsoft.azure.sdk.iot.device.ModuleClient;
import com.microsoft.azure.sdk.iot.device.twin.DirectMethodResponse;
import com.microsoft.azure.sdk.iot.device.twin.Twin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Microsoft's own clients find a hub in the stand-in. */
@Tag(Hub.STAND_IN_ONLY)
class HubStandInTest {

    private final HubStandIn hub = Hub.standIn();

    @Test
    void isAHubToMicrosoftsJavaClient() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        DeviceClient client = javaClient("java", hub.addDevice("java"));
        client.setMessageCallback(
                (MessageCallback) (message, context) -> {
                    heard.add(message.getMessageId() + " " + new String(message.getBytes(), UTF_8));
                    return IotHubMessageResult.COMPLETE;
                },
                null);
        client.open(false);
        client.subscribeToMethods(
                (name, payload, context) -> new DirectMethodResponse(200, Map.of("name", name)), null);
        client.subscribeToDesiredProperties(
                (twin, context) ->
                        heard.add("desired " + twin.getDesiredProperties().getVersion()),
                null);

        Message told = new Message("{\"told\":\"by java\"}");
        told.setMessageId("java-1");
        told.setProperty("kind", "a kind & more");
        client.sendEvent(told, 5_000);
        hub.send("java", "%24.mid=m1&%24.to=%2Fdevices%2Fjava&p=v", "hello");
        hub.desire("java", "{\"interval\":5}");
        Twin twin = client.getTwin();
        twin.getReportedProperties().put("build", "java");
        client.updateReportedProperties(twin.getReportedProperties(), 5_000);

        assertThat(hub.taken("java")).singleElement().satisfies(parcel -> {
            assertThat(parcel.properties()).containsEntry("$.mid", "java-1").containsEntry("kind", "a kind & more");
            assertThat(parcel.text()).isEqualTo("{\"told\":\"by java\"}");
        });
        assertThat(twin.getDesiredProperties()).containsEntry("interval", 5L);
        assertThat(hub.reported("java").get("build").asText()).isEqualTo("java");
        assertThat(hub.call("java", "stop", "{}").get())
                .isEqualTo(new HubStandIn.MethodAnswer(200, "{\"name\":\"stop\"}"));
        await().untilAsserted(() -> assertThat(heard).contains("m1 hello", "desired 2"));
        await().untilAsserted(() -> assertThat(hub.waiting("java")).isZero());
        client.close();
    }

    @Test
    void isAHubToAModuleByMicrosoftsJavaClient() throws Exception {
        String key = hub.addDevice("java/orders");
        ModuleClient client = new ModuleClient(
                connectionString("java;ModuleId=orders", key),
                IotHubClientProtocol.MQTT,
                ClientOptions.builder().sslContext(tls()).build());
        client.open(false);

        Message told = new Message("{}");
        told.setMessageId("module-1");
        client.sendEvent(told, 5_000);

        assertThat(hub.taken("java/orders"))
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.id()).isEqualTo("module-1"));
        client.close();
    }

    @Test
    void letsNobodyInWithAnotherKey() throws Exception {
        String wrong = hub.addDevice("another");
        hub.addDevice("careful");

        DeviceClient client = javaClient("careful", wrong);

        assertThatThrownBy(() -> client.open(false)).hasMessageContaining("authentication error");
    }

    private DeviceClient javaClient(String device, String key) throws Exception {
        return new DeviceClient(
                connectionString(device, key),
                IotHubClientProtocol.MQTT,
                ClientOptions.builder().sslContext(tls()).build());
    }

    private SSLContext tls() throws Exception {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, hub.papers.trust().getTrustManagers(), null);
        return tls;
    }

    @Test
    void isAHubToMicrosoftsNodeClient() throws Exception {
        String key = hub.addDevice("node");
        Path certificate = Files.writeString(Files.createTempFile("hub", ".pem"), hub.papers.pem());
        Process process = new ProcessBuilder(
                        "node", "device.mjs", connectionString("node", key), "127.18.88.3", certificate.toString())
                .directory(Path.of("clients").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertThat(said.readLine()).isEqualTo("ready 1");

            hub.send("node", "%24.mid=m1", "hello");
            hub.desire("node", "{\"interval\":5}");

            assertThat(List.of(said.readLine(), said.readLine())).contains("message m1 hello", "desired 2");
            assertThat(hub.call("node", "echo", "{\"a\":1}").get())
                    .isEqualTo(new HubStandIn.MethodAnswer(200, "{\"a\":1}"));
            assertThat(hub.taken("node"))
                    .singleElement()
                    .satisfies(parcel -> assertThat(parcel.properties())
                            .containsEntry("$.mid", "node-1")
                            .containsEntry("kind", "a kind & more"));
            assertThat(hub.reported("node").get("build").asText()).isEqualTo("node");
            await().untilAsserted(() -> assertThat(hub.waiting("node")).isZero());
        } finally {
            process.destroy();
        }
    }

    private static String connectionString(String device, String key) throws IOException {
        return "HostName=%s;DeviceId=%s;SharedAccessKey=%s".formatted(HubStandIn.HOST, device, key);
    }
}
