package mes.benchmarks.abuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Somebody who writes bytes to a server and does not wait for what it says (OPC 10000-6, 7). */
record Wire(Socket socket, String url) implements AutoCloseable {

    private static final String NONE = "http://opcfoundation.org/UA/SecurityPolicy#None";
    private static final int OPEN_SECURE_CHANNEL = 446;

    static Wire to(String url) throws IOException {
        URI at = URI.create(url);
        return new Wire(new Socket(at.getHost(), at.getPort()), url);
    }

    Wire hello() throws IOException {
        send("HELF", body -> {
            ints(body, 0, 65_535, 65_535, 0, 0);
            text(body, url);
        });
        return this;
    }

    /** @param type OPNF for a request that is over, OPNC for one of which more is to come */
    void open(String type, int number, byte[] more) throws IOException {
        send(type, body -> {
            ints(body, 0);
            text(body, NONE);
            ints(body, -1, -1, number, 1);
            body.writeBytes(new byte[] {1, 0, (byte) OPEN_SECURE_CHANNEL, (byte) (OPEN_SECURE_CHANNEL >> 8), 0, 0});
            ints(body, 0, 0, 1, 0, -1, 10_000);
            body.writeBytes(new byte[] {0, 0, 0});
            ints(body, 0, 0, 1, -1, 60_000);
            body.writeBytes(more);
        });
    }

    void send(String type, Consumer<ByteArrayOutputStream> write) throws IOException {
        var body = new ByteArrayOutputStream();
        write.accept(body);
        var all = new ByteArrayOutputStream();
        all.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        ints(all, 8 + body.size());
        all.writeBytes(body.toByteArray());
        send(all.toByteArray());
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    private static void ints(ByteArrayOutputStream out, int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putInt(value);
        }
        out.writeBytes(buffer.array());
    }

    private static void text(ByteArrayOutputStream out, String text) {
        ints(out, text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
