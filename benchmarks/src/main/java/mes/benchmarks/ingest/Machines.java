package mes.benchmarks.ingest;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * One connection by which many machines publish with quality of service 1, as cheaply as it can be done, so that the
 * machine that measures has its time for what is measured.
 */
final class Machines implements AutoCloseable {

    /** How many messages a client may have under way before it waits for the broker. */
    private static final int WINDOW = 1_000;

    private static final int PUBACK = 4;
    private static final int FAILURES_FROM = 0x80;

    private final Socket socket;
    private final OutputStream out;
    private final Semaphore window = new Semaphore(WINDOW);
    private final Thread reader;
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private int packetId;
    private volatile boolean isClosed;

    Machines(Broker broker) throws IOException {
        this.socket = new Socket(broker.host(), broker.port());
        socket.setTcpNoDelay(true);
        this.out = socket.getOutputStream();
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        Packets.connect(buffer, "machines-" + UUID.randomUUID(), broker);
        flush();
        Packets.Packet answer = Packets.read(in);
        if (answer.body().get(1) != 0) {
            throw new IOException("the broker refuses: " + (answer.body().get(1) & 0xff));
        }
        this.reader = new Thread(() -> readAcknowledgements(in), "machines");
        reader.setDaemon(true);
        reader.start();
    }

    /** Sends when there is enough to send, or at {@link #flush}. */
    void publish(byte[] topic, byte[] payload) throws IOException {
        if (!window.tryAcquire()) {
            flush();
            window.acquireUninterruptibly();
        }
        if (buffer.remaining() < topic.length + payload.length + 16) {
            flush();
        }
        packetId = packetId == 0xffff ? 1 : packetId + 1;
        Packets.publish(buffer, topic, packetId, payload);
    }

    void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** Waits until the broker has taken over everything. */
    void awaitAcknowledgements() {
        window.acquireUninterruptibly(WINDOW);
        window.release(WINDOW);
    }

    private void readAcknowledgements(DataInputStream in) {
        try {
            while (true) {
                Packets.Packet packet = Packets.read(in);
                if (packet.type() == PUBACK) {
                    check(packet);
                    window.release();
                }
            }
        } catch (EOFException e) {
            giveUp();
        } catch (IOException e) {
            giveUp();
            if (!isClosed) {
                throw new IllegalStateException("the broker is gone", e);
            }
        }
    }

    /** Nobody shall wait for a broker that is gone. */
    private void giveUp() {
        window.release(1 << 20);
    }

    private static void check(Packets.Packet packet) throws IOException {
        ByteBuffer body = packet.body();
        int reason = body.remaining() > 2 ? body.get(2) & 0xff : 0;
        if (reason >= FAILURES_FROM) {
            throw new IOException("the broker refuses a message: " + reason);
        }
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        socket.close();
    }
}
