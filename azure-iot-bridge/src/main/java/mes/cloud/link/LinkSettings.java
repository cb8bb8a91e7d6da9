package mes.cloud.link;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The way to the cloud.
 *
 * @param kind of cloud
 * @param connectionString of one device, as the Azure portal shows it; what is said beside it goes before
 * @param host where the cloud is reached
 * @param hub the hub's own name, if it is reached by another
 * @param device the name of this plant in the cloud
 * @param key the device's shared access key, Base64; absent for one that shows a certificate
 * @param sslBundle of {@code spring.ssl.bundle}: the certificate of this device, and whom to believe
 * @param webSocket whether to speak through a web socket, where only HTTPS may leave the plant
 * @param tokenLife how long a signature is good
 * @param patience how long the other side may take to answer
 * @param user and password, where the cloud is a plain MQTT broker
 * @param topic under which everything is, where the cloud is a plain MQTT broker
 * @param modules of the device, by their names, that tell messages of some kinds in its place
 */
@ConfigurationProperties("mes.cloud")
public record LinkSettings(
        Kind kind,
        @Nullable String connectionString,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String hub,
        @Nullable String device,
        @Nullable String key,
        @Nullable String sslBundle,
        @DefaultValue("false") boolean webSocket,
        @DefaultValue("2m") Duration keepAlive,
        @DefaultValue("1h") Duration tokenLife,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("1s") Duration shortestPause,
        @DefaultValue("5m") Duration longestPause,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("millwright") String topic,
        @Nullable Provisioning provisioning,
        @DefaultValue Map<String, Module> modules) {

    private static final int TLS_PORT = 8_883;
    private static final int HTTPS_PORT = 443;

    /** Which clouds there are. */
    public enum Kind {
        /** Azure IoT Hub. */
        IOT_HUB,
        /** Any MQTT 5 broker. */
        MQTT,
        /** Whatever the wires {@code mes.wire.cloud-out} and {@code mes.wire.cloud-in} lead to. */
        WIRE
    }

    /**
     * A module of the device.
     *
     * @param kinds of messages that it tells
     * @param key its shared access key, Base64; absent for one that shows the certificate
     */
    public record Module(Set<String> kinds, @Nullable String key) {

        /** Without the key. */
        @Override
        public String toString() {
            return "a module for " + kinds;
        }
    }

    /**
     * Asking the device provisioning service which hub it is.
     *
     * @param scope the service's ID scope
     * @param key of the enrollment, Base64; of a group of devices if {@code group}; absent for a device that shows a
     *     certificate
     */
    public record Provisioning(
            @DefaultValue("global.azure-devices-provisioning.net")
            String host,

            String scope,
            @Nullable String key,
            @DefaultValue("false") boolean group) {

        /** Without the key. */
        @Override
        public String toString() {
            return scope + " at " + host;
        }
    }

    String deviceName() {
        return firstOf(device, "deviceid", "millwright");
    }

    String hostName() {
        return firstOf(host, "hostname", "");
    }

    @Nullable
    String sharedKey() {
        String found = firstOf(key, "sharedaccesskey", "");
        return found.isEmpty() ? null : found;
    }

    int portNumber() {
        return port != null ? port : webSocket ? HTTPS_PORT : TLS_PORT;
    }

    private String firstOf(@Nullable String said, String part, String otherwise) {
        return said != null ? said : parts().getOrDefault(part, otherwise);
    }

    private Map<String, String> parts() {
        return connectionString == null
                ? Map.of()
                : Arrays.stream(connectionString.split(";"))
                        .filter(part -> part.indexOf('=') > 0)
                        .collect(Collectors.toMap(
                                part -> part.substring(0, part.indexOf('=')).toLowerCase(Locale.ROOT),
                                part -> part.substring(part.indexOf('=') + 1),
                                (first, second) -> first));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return deviceName() + " at " + hostName();
    }
}
