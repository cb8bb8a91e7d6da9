package mes.cloud.link;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import com.hivemq.client.mqtt.MqttWebSocketConfig;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where the cloud is reached, always by TLS whose certificate must be for this host.
 *
 * @param webSocket the path of a web socket; absent for MQTT without one
 * @param keys this device's certificate, if it has one
 * @param trust whom to believe; absent for those whom Java believes
 * @param patience how long the other side may take to answer
 */
record Server(
        String host,
        int port,
        @Nullable String webSocket,
        @Nullable KeyManagerFactory keys,
        @Nullable TrustManagerFactory trust,
        Duration keepAlive,
        Duration patience) {

    Server at(String otherHost) {
        return new Server(otherHost, port, webSocket, keys, trust, keepAlive, patience);
    }

    /** Waits for what the other side answers, as long as it may take. */
    void await(CompletableFuture<?> answer) throws LinkAway, InterruptedException {
        try {
            answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new LinkAway(host + " does not answer");
        } catch (ExecutionException e) {
            throw LinkAway.failing(e.getCause());
        }
    }

    MqttClientBuilder client(String id) {
        return MqttClient.builder().identifier(id).transportConfig(transport());
    }

    private MqttClientTransportConfig transport() {
        var transport = MqttClientTransportConfig.builder()
                .serverHost(host)
                .serverPort(port)
                .socketConnectTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .mqttConnectTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .sslConfig(tls());
        return (webSocket == null ? transport : transport.webSocketConfig(webSocketAt(webSocket))).build();
    }

    private MqttClientSslConfig tls() {
        return MqttClientSslConfig.builder()
                .keyManagerFactory(keys)
                .trustManagerFactory(trust)
                .handshakeTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    private static MqttWebSocketConfig webSocketAt(String path) {
        return MqttWebSocketConfig.builder()
                .serverPath(path)
                .subprotocol("mqtt")
                .build();
    }

    int keepAliveSeconds() {
        return Math.toIntExact(keepAlive.toSeconds());
    }
}
