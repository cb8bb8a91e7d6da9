package mes.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.UUID;
import java.util.stream.Stream;

/** The addresses of one server and the first password for all of them. */
public record Doors(int httpPort, int mqttPort, int opcUaPort, String password) {

    public static final String ADMIN = "admin";

    /** Addresses that nobody uses now. */
    public static Doors free() {
        return new Doors(freePort(), freePort(), freePort(), UUID.randomUUID().toString());
    }

    public String http() {
        return "http://127.0.0.1:" + httpPort;
    }

    public String mqtt() {
        return "tcp://127.0.0.1:" + mqttPort;
    }

    public String opcUa() {
        return "opc.tcp://127.0.0.1:" + opcUaPort + "/millwright";
    }

    Stream<String> properties() {
        return Stream.of(
                "server.port=" + httpPort,
                "mes.mqtt.embedded.port=" + mqttPort,
                "mes.opcua.port=" + opcUaPort,
                "mes.admin.password=" + password);
    }

    /** A port of this machine that nobody listens on now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
