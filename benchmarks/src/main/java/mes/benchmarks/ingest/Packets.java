package mes.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The few packets of MQTT 5 that a publisher or a subscriber needs. */
public final class Packets {

    private static final int CONNECT = 0x10;
    private static final int PUBLISH_QOS_1 = 0x32;
    private static final int PUBACK = 0x40;
    private static final int SUBSCRIBE = 0x82;

    private Packets() {}

    /** @param body what follows the fixed header */
    public record Packet(int type, ByteBuffer body) {}

    public static void connect(ByteBuffer out, String clientId, Broker broker) {
        ByteBuffer body = ByteBuffer.allocate(1024);
        text(body, "MQTT");
        body.put((byte) 5);
        body.put((byte) (0x02 | (broker.user() == null ? 0 : 0xC0)));
        body.putShort((short) 0);
        body.put((byte) 0);
        text(body, clientId);
        if (broker.user() != null) {
            text(body, broker.user());
            text(body, broker.password() == null ? "" : broker.password());
        }
        packet(out, CONNECT, body);
    }

    public static void publish(ByteBuffer out, byte[] topic, int packetId, byte[] payload) {
        out.put((byte) PUBLISH_QOS_1);
        length(out, 2 + topic.length + 2 + 1 + payload.length);
        out.putShort((short) topic.length)
                .put(topic)
                .putShort((short) packetId)
                .put((byte) 0)
                .put(payload);
    }

    public static void subscribe(ByteBuffer out, String filter) {
        ByteBuffer body = ByteBuffer.allocate(256);
        body.putShort((short) 1).put((byte) 0);
        text(body, filter);
        body.put((byte) 1);
        packet(out, SUBSCRIBE, body);
    }

    public static void acknowledge(ByteBuffer out, int packetId) {
        out.put((byte) PUBACK).put((byte) 2).putShort((short) packetId);
    }

    public static Packet read(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte() >> 4;
        byte[] body = new byte[length(in)];
        in.readFully(body);
        return new Packet(type, ByteBuffer.wrap(body));
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        int shift = 0;
        int next;
        do {
            next = in.readUnsignedByte();
            length |= (next & 0x7f) << shift;
            shift += 7;
        } while ((next & 0x80) != 0);
        return length;
    }

    private static void packet(ByteBuffer out, int header, ByteBuffer body) {
        body.flip();
        out.put((byte) header);
        length(out, body.remaining());
        out.put(body);
    }

    private static void length(ByteBuffer out, int length) {
        int left = length;
        while (left > 0x7f) {
            out.put((byte) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.put((byte) left);
    }

    private static void text(ByteBuffer out, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        out.putShort((short) bytes.length).put(bytes);
    }
}
