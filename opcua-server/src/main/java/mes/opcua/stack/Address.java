package mes.opcua.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where an OPC UA server listens.
 *
 * @param bind the local address
 * @param host the name by which clients reach it
 */
public record Address(String bind, String host, int port, String path) {

    /**
     * An address on which nobody listens yet.
     *
     * @param host null for the bind address, or the machine's own name when that is a wildcard
     * @param port 0 for any free one
     * @throws IllegalStateException when somebody listens there, or the machine has no such address
     */
    public static Address free(String bind, @Nullable String host, int port, String path) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(bind))) {
            return new Address(bind, host == null ? hostOf(bind) : host, probe.getLocalPort(), path);
        } catch (IOException e) {
            throw new IllegalStateException("OPC UA cannot listen on " + bind + ":" + port + ": " + e.getMessage(), e);
        }
    }

    /** Whether only programs on this machine can reach it. */
    boolean isLoopback() {
        return isLoopback(bind);
    }

    /** Whether only programs on this machine can reach the address. */
    public static boolean isLoopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    public String url() {
        return "opc.tcp://" + host + ":" + port + path;
    }

    private static String hostOf(String bind) throws UnknownHostException {
        return InetAddress.getByName(bind).isAnyLocalAddress()
                ? InetAddress.getLocalHost().getHostName()
                : bind;
    }
}
