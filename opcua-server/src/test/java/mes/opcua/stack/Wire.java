package mes.opcua.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Somebody who writes bytes to the server and keeps to no rule but those he wants to (OPC 10000-6, 7). */
final class Wire implements AutoCloseable {

    private static final String NONE = "http://opcfoundation.org/UA/SecurityPolicy#None";
    private static final int OPEN_SECURE_CHANNEL = 446;
    static final int GET_ENDPOINTS = 428;

    private final Socket socket;
    private final String url;
    private int channel;
    private int token;
    private int sequence = 1;

    private Wire(Socket socket, String url) {
        this.socket = socket;
        this.url = url;
    }

    static Wire to(String url) throws IOException {
        URI at = URI.create(url);
        Socket socket = new Socket(at.getHost(), at.getPort());
        socket.setSoTimeout(20_000);
        return new Wire(socket, url);
    }

    Wire hello() throws IOException {
        send("HELF", body -> {
            ints(body, 0, 65_535, 65_535, 0, 0);
            text(body, url.getBytes(StandardCharsets.US_ASCII));
        });
        receive();
        return this;
    }

    /** Opens a channel without security, as for discovery. */
    Wire open() throws IOException {
        hello();
        send("OPNF", body -> {
            ints(body, 0);
            text(body, NONE.getBytes(StandardCharsets.US_ASCII));
            ints(body, -1, -1, sequence, sequence++);
            request(body, OPEN_SECURE_CHANNEL);
            ints(body, 0, 0, 1, -1, 60_000);
        });
        ByteBuffer answer = receive();
        int opened = 8 + 4 + 4 + NONE.length() + 8 + 8 + 4 + 8 + 4 + 4 + 1 + 4 + 3 + 4;
        channel = answer.getInt(opened);
        token = answer.getInt(opened + 4);
        return this;
    }

    Wire withToken(int other) {
        token = other;
        return this;
    }

    /** Has the next message have the number of the last. */
    Wire again() {
        sequence--;
        return this;
    }

    /** @param type MSGF for a message that is over, MSGC for one of which more is to come */
    void message(String type, int request, Consumer<ByteArrayOutputStream> rest) throws IOException {
        send(type, body -> {
            ints(body, channel, token, sequence, sequence++);
            request(body, request);
            rest.accept(body);
        });
    }

    /** Breaks off the message whose first piece was sent last. */
    void abort() throws IOException {
        send("MSGA", body -> {
            ints(body, channel, token, sequence, sequence++ - 1, 0x80000000);
            text(body, new byte[0]);
        });
    }

    /** Sends a piece of a message again and again. */
    void sendUntilHungUp(String type, int times) throws IOException {
        byte[] much = new byte[60_000];
        try {
            for (int i = 0; i < times; i++) {
                message(type, GET_ENDPOINTS, body -> body.writeBytes(much));
            }
        } catch (SocketException e) {
            // hung up: whoever attacks goes on elsewhere
        }
    }

    void send(String type, Consumer<ByteArrayOutputStream> write) throws IOException {
        var body = new ByteArrayOutputStream();
        write.accept(body);
        send(type, 8 + body.size(), body.toByteArray());
    }

    /** @param length what it says that its length is */
    void send(String type, int length, byte[] body) throws IOException {
        var all = new ByteArrayOutputStream();
        all.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        ints(all, length);
        all.writeBytes(body);
        socket.getOutputStream().write(all.toByteArray());
        socket.getOutputStream().flush();
    }

    /** One message, or nothing when the server has hung up. */
    ByteBuffer receive() throws IOException {
        byte[] header = socket.getInputStream().readNBytes(8);
        if (header.length < 8) {
            return ByteBuffer.allocate(0);
        }
        int length = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        byte[] body = socket.getInputStream().readNBytes(length - 8);
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(header)
                .put(body);
    }

    /** Waits until the server hangs up. */
    void readToTheEnd() throws IOException {
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketException e) {
            // hung up in the middle of what we were writing
        }
    }

    static void ints(ByteArrayOutputStream out, int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putInt(value);
        }
        out.writeBytes(buffer.array());
    }

    static void text(ByteArrayOutputStream out, byte[] text) {
        ints(out, text.length);
        out.writeBytes(text);
    }

    private static void request(ByteArrayOutputStream out, int type) {
        out.writeBytes(new byte[] {1, 0, (byte) type, (byte) (type >> 8)});
        out.writeBytes(new byte[] {0, 0}); // no session
        ints(out, 0, 0, 1, 0, -1, 10_000); // time, handle, diagnostics, audit entry, timeout
        out.writeBytes(new byte[] {0, 0, 0}); // no additional header
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
