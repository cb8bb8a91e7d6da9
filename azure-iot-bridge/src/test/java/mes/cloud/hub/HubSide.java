package mes.cloud.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mes.cloud.hub.HubStandIn.MethodAnswer;

/** What a test needs of a hub, be it the stand-in or a live one. */
public interface HubSide {

    /** Makes a device, unless there is one of this name; how the bridge reaches the hub as this device. */
    List<String> properties(String device);

    /** What a device told, in the order in which the hub took it, repetitions included. */
    List<Parcel> taken(String device);

    /** Sends a message with an identity; it waits until the device is there. */
    void ask(String device, String message, String body);

    /** Messages that the device has not acknowledged. */
    int waiting(String device);

    /** Calls a direct method. */
    CompletableFuture<MethodAnswer> call(String device, String method, String body);

    /** Changes what is wanted of a device. */
    void desire(String device, String json);

    /** What a device last reported. */
    JsonNode reported(String device);

    boolean isConnected(String device);

    /** Ends a device's connection. */
    void kick(String device);
}
