package mes.cloud.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.azure.sdk.iot.service.messaging.IotHubServiceClientProtocol;
import com.microsoft.azure.sdk.iot.service.messaging.Message;
import com.microsoft.azure.sdk.iot.service.messaging.MessagingClient;
import com.microsoft.azure.sdk.iot.service.methods.DirectMethodRequestOptions;
import com.microsoft.azure.sdk.iot.service.methods.DirectMethodResponse;
import com.microsoft.azure.sdk.iot.service.methods.DirectMethodsClient;
import com.microsoft.azure.sdk.iot.service.registry.Device;
import com.microsoft.azure.sdk.iot.service.registry.DeviceStatus;
import com.microsoft.azure.sdk.iot.service.registry.RegistryClient;
import com.microsoft.azure.sdk.iot.service.twin.Twin;
import com.microsoft.azure.sdk.iot.service.twin.TwinClient;
import com.microsoft.azure.sdk.iot.service.twin.TwinCollection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import mes.cloud.hub.HubSide;
import mes.cloud.hub.HubStandIn.MethodAnswer;
import mes.cloud.hub.Parcel;

/**
 * The hub to which {@code IOTHUB_CONNECTION_STRING} leads, and its built-in endpoint, to which
 * {@code IOTHUB_EVENTS_CONNECTION_STRING} leads. Each run has a device of its own.
 */
public final class LiveHub implements HubSide {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUN = "-" + ProcessHandle.current().pid() + "-" + System.currentTimeMillis();

    private final String owner = environment("IOTHUB_CONNECTION_STRING");
    private final Heard heard = new Heard(environment("IOTHUB_EVENTS_CONNECTION_STRING"));
    private final RegistryClient registry = new RegistryClient(owner);
    private final TwinClient twins = new TwinClient(owner);
    private final DirectMethodsClient methods = new DirectMethodsClient(owner);
    private final MessagingClient messages = now(() -> {
        MessagingClient client = new MessagingClient(owner, IotHubServiceClientProtocol.AMQPS);
        client.open();
        return client;
    });

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is missing");
        }
        return value;
    }

    private static String of(String device) {
        return device + RUN;
    }

    @Override
    public List<String> properties(String device) {
        Device made = now(() -> registry.addDevice(new Device(of(device))));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> now(() -> {
            registry.removeDevice(of(device));
            return device;
        })));
        String host = owner.replaceAll("(?i).*HostName=([^;]+).*", "$1");
        return List.of("host=" + host, "device=" + of(device), "key=" + made.getPrimaryKey());
    }

    @Override
    public List<Parcel> taken(String device) {
        return heard.by(of(device));
    }

    @Override
    public void ask(String device, String message, String body) {
        Message sent = new Message(body.getBytes(UTF_8));
        sent.setMessageId(message);
        now(() -> {
            messages.send(of(device), sent);
            return sent;
        });
    }

    @Override
    public int waiting(String device) {
        return Math.toIntExact(
                now(() -> registry.getDevice(of(device))).getCloudToDeviceMessageCount());
    }

    @Override
    public CompletableFuture<MethodAnswer> call(String device, String method, String body) {
        return CompletableFuture.supplyAsync(() -> now(() -> {
            DirectMethodResponse answer = methods.invoke(
                    of(device),
                    method,
                    DirectMethodRequestOptions.builder()
                            .payload(JSON.readValue(body, Map.class))
                            .build());
            return new MethodAnswer(answer.getStatus(), answer.getPayloadAsJsonString());
        }));
    }

    @Override
    @SuppressWarnings("unchecked") // a JSON object is a map of strings
    public void desire(String device, String json) {
        now(() -> {
            Twin changes = new Twin(of(device));
            changes.getDesiredProperties().putAll(JSON.readValue(json, Map.class));
            return twins.patch(changes);
        });
    }

    @Override
    public JsonNode reported(String device) {
        TwinCollection reported = now(() -> twins.get(of(device))).getReportedProperties();
        return JSON.valueToTree(reported);
    }

    @Override
    public boolean isConnected(String device) {
        return "Connected".equals(now(() -> registry.getDevice(of(device))).getConnectionState());
    }

    /** A device that is not enabled is sent away. */
    @Override
    public void kick(String device) {
        for (DeviceStatus status : List.of(DeviceStatus.Disabled, DeviceStatus.Enabled)) {
            now(() -> {
                Device known = registry.getDevice(of(device));
                known.setStatus(status);
                return registry.updateDevice(known);
            });
        }
    }

    private static <T> T now(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) { // of many kinds; a test can do nothing about any of them
            throw new IllegalStateException(e);
        }
    }
}
