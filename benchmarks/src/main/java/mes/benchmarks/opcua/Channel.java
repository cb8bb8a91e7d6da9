package mes.benchmarks.opcua;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.eclipse.milo.opcua.stack.core.encoding.DefaultEncodingContext;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryDecoder;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryEncoder;
import org.eclipse.milo.opcua.stack.core.types.UaMessageType;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.SecurityTokenRequestType;
import org.eclipse.milo.opcua.stack.core.types.structured.OpenSecureChannelRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.OpenSecureChannelResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.RequestHeader;

/** A channel without message security, whose messages are of one chunk each (OPC 10000-6, 6.7 and 7.1). */
final class Channel implements AutoCloseable {

    private static final byte[] NONE = "http://opcfoundation.org/UA/SecurityPolicy#None".getBytes(US_ASCII);
    private static final int MOST = 1 << 20;
    /** What each chunk begins with: its type and its length. */
    private static final int START = 8;
    /** Then follow the channel, its token, the number of the chunk and that of the request. */
    private static final int HEADER = START + 16;

    private static final int NUMBER = START + 8;
    /** The result follows the type of the answer, the time and the handle. */
    private static final int RESULT = HEADER + 16;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private int id;
    private int token;
    private int number;

    private Channel(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), MOST));
        this.out = new BufferedOutputStream(socket.getOutputStream(), MOST);
    }

    static Channel to(String url) throws IOException {
        URI at = URI.create(url);
        Channel channel = new Channel(new Socket(at.getHost(), at.getPort()));
        channel.socket.setTcpNoDelay(true);
        channel.hello(url);
        channel.open();
        return channel;
    }

    static EncodingContext context() {
        return DefaultEncodingContext.INSTANCE;
    }

    static RequestHeader header(NodeId session) {
        return new RequestHeader(session, DateTime.now(), uint(1), uint(0), null, uint(0), null);
    }

    private void hello(String url) throws IOException {
        byte[] at = url.getBytes(US_ASCII);
        out.write(chunk("HEL", 24 + at.length)
                .putInt(0)
                .putInt(MOST)
                .putInt(MOST)
                .putInt(0)
                .putInt(0)
                .putInt(at.length)
                .put(at)
                .array());
        hear();
    }

    private void open() throws IOException {
        byte[] body = body(new OpenSecureChannelRequest(
                header(NodeId.NULL_VALUE),
                uint(0),
                SecurityTokenRequestType.Issue,
                MessageSecurityMode.None,
                ByteString.NULL_VALUE,
                uint(3_600_000)));
        number++;
        out.write(chunk("OPN", 24 + NONE.length + body.length)
                .putInt(0)
                .putInt(NONE.length)
                .put(NONE)
                .putInt(-1)
                .putInt(-1)
                .putInt(number)
                .putInt(number)
                .put(body)
                .array());
        var issued = ((OpenSecureChannelResponse) decoded(hear(), START + 24 + NONE.length)).getSecurityToken();
        id = issued.getChannelId().intValue();
        token = issued.getTokenId().intValue();
    }

    private static ByteBuffer chunk(String type, int length) {
        return ByteBuffer.allocate(START + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((type + "F").getBytes(US_ASCII))
                .putInt(START + length);
    }

    private static byte[] body(UaMessageType message) {
        ByteBuf buffer = Unpooled.buffer();
        new OpcUaBinaryEncoder(context()).setBuffer(buffer).encodeMessage(null, message);
        return ByteBufUtil.getBytes(buffer);
    }

    /** A message that can be said any number of times. */
    ByteBuffer encoded(UaMessageType message) {
        byte[] body = body(message);
        return chunk("MSG", HEADER - START + body.length)
                .putInt(id)
                .putInt(token)
                .putInt(0)
                .putInt(0)
                .put(body);
    }

    static UaMessageType decoded(byte[] answer) {
        return decoded(answer, HEADER);
    }

    private static UaMessageType decoded(byte[] answer, int from) {
        ByteBuf body = Unpooled.wrappedBuffer(answer, from, answer.length - from);
        return new OpcUaBinaryDecoder(context()).setBuffer(body).decodeMessage(null);
    }

    /** Says a message, and waits for the answer. */
    UaMessageType ask(UaMessageType message) throws IOException {
        say(encoded(message));
        return decoded(answer());
    }

    /** Says a message, at the latest when an answer is waited for. */
    void say(ByteBuffer message) throws IOException {
        number++;
        out.write(message.putInt(NUMBER, number).putInt(NUMBER + 4, number).array());
    }

    /** The next answer, which is a good one. */
    byte[] answer() throws IOException {
        byte[] answer = hear();
        int result = littleEndian(answer).getInt(RESULT);
        if (answer[3] != 'F' || result != 0) {
            throw new IOException(
                    "the answer is " + new String(answer, 0, 4, US_ASCII) + ", " + new StatusCode(result));
        }
        return answer;
    }

    private byte[] hear() throws IOException {
        if (in.available() == 0) {
            out.flush();
        }
        byte[] start = new byte[START];
        in.readFully(start);
        byte[] chunk = Arrays.copyOf(start, littleEndian(start).getInt(4));
        in.readFully(chunk, START, chunk.length - START);
        return chunk;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
