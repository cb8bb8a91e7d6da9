package mes.opcua;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;

/** A server that somebody else wrote, on a port of its own: a script of the folder {@code clients} that does what it is told. */
public final class ForeignServer implements AutoCloseable {

    private final int port;
    private final Foreigner process;

    private ForeignServer(int port, Foreigner process) {
        this.port = port;
        this.process = process;
    }

    public static ForeignServer start(String script, String... arguments) throws IOException {
        int port = freePort();
        return new ForeignServer(port, Foreigner.startAt(script, port, arguments));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    public String url() {
        return "opc.tcp://127.0.0.1:" + port;
    }

    /** @param what names and values, by turns */
    public JsonNode ask(String question, Object... what) throws IOException {
        return process.ask(question, what);
    }

    @Override
    public void close() {
        process.close();
    }
}
