package mes.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mes.benchmarks.ingest.Broker;
import mes.benchmarks.ingest.Packets;
import org.jspecify.annotations.Nullable;

/**
 * Machines that number what they say, at a pace, and say again whatever was not taken over when they lost their connection.
 *
 * <p>They bear no clock: whoever stores what they say notes when, so that what is stored twice is there twice.
 */
public final class Crowd implements AutoCloseable {

    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":(\\d+)");
    private static final int PUBLISH = 3;
    private static final int PUBACK = 4;
    private static final int PAUSE_NANOS = 5_000_000;
    private static final int TRY_AGAIN_NANOS = 100_000_000;
    private static final int PATIENCE_MILLIS = 15_000;

    private final Broker broker;
    private final Trust trust;
    private final int window;
    private volatile int perSecond;
    private final String epoch = UUID.randomUUID().toString();
    private final int[] said;
    private final int[] taken;
    private final Thread speaker = new Thread(this::speak, "crowd");
    private Queue<Said> onTheirWay = new ConcurrentLinkedQueue<>();
    private long began;
    private long owed;
    private long all;
    private int next;
    private int packetId;
    private volatile boolean isSilent;
    private volatile boolean isClosed;

    /** What a machine relies on before it forgets what it said. */
    public enum Trust {
        /** The broker's acknowledgement. */
        BROKER,
        /** The message {@code ack} of the native contract: it is stored. */
        SERVER
    }

    private record Said(int machine, int number) {}

    /** @param window the most messages that a machine keeps; it says no more before some of them are taken over */
    public Crowd(Broker broker, Trust trust, int machines, int window, int perSecond) {
        this.broker = broker;
        this.trust = trust;
        this.window = window;
        this.perSecond = perSecond;
        this.said = new int[machines];
        this.taken = new int[machines];
    }

    public void start() {
        began = System.nanoTime();
        speaker.start();
    }

    /** Lets them want to say so many a second from now on; what they could not say until now they forget. */
    public synchronized void pace(int wanted) {
        perSecond = wanted;
        began = System.nanoTime();
        owed = all;
    }

    public static String name(int machine) {
        return "MACHINE-" + machine;
    }

    public synchronized int said(int machine) {
        return said[machine];
    }

    public synchronized long said() {
        return all;
    }

    /** Lets them say nothing new and waits until all they said is taken over, or so long. */
    public boolean endWithin(long seconds) {
        isSilent = true;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!isAllTaken() && System.nanoTime() < end) {
            LockSupport.parkNanos(TRY_AGAIN_NANOS);
        }
        return isAllTaken();
    }

    private synchronized boolean isAllTaken() {
        return IntStream.range(0, said.length).allMatch(machine -> taken[machine] == said[machine]);
    }

    private void speak() {
        while (!isClosed) {
            try (Socket socket = new Socket(broker.host(), broker.port())) {
                speakOver(socket);
            } catch (IOException e) {
                LockSupport.parkNanos(TRY_AGAIN_NANOS);
            }
        }
    }

    /** Until the connection breaks, or nothing was heard of the broker for so long that nobody takes anything. */
    private void speakOver(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        Queue<Said> overThis = new ConcurrentLinkedQueue<>();
        onTheirWay = overThis;
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        ByteBuffer out = ByteBuffer.allocate(1 << 16);
        Packets.connect(out, "crowd", broker);
        if (trust == Trust.SERVER) {
            Packets.subscribe(out, "mes/v1/+/ack");
        }
        send(socket, out);
        Packets.read(in);
        Thread reader = new Thread(() -> read(socket, in, overThis), "crowd-ears");
        reader.setDaemon(true);
        reader.start();
        repeat(socket, out);
        while (!isClosed && reader.isAlive()) {
            sayWhatIsDue(socket, out);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void repeat(Socket socket, ByteBuffer out) throws IOException {
        for (int machine = 0; machine < said.length; machine++) {
            int from = taken(machine) + 1;
            int to = said(machine);
            if (trust == Trust.SERVER) {
                publish(socket, out, new Said(machine, taken(machine)), "status", """
                        {"schema":1,"status":"online","epoch":"%s"}""".formatted(epoch));
            }
            for (int number = from; number <= to; number++) {
                say(socket, out, machine, number);
            }
        }
        send(socket, out);
    }

    private void sayWhatIsDue(Socket socket, ByteBuffer out) throws IOException {
        for (long due = due(); due > 0; due--) {
            Said what = nextToBeSaid();
            if (what == null) {
                break;
            }
            say(socket, out, what.machine, what.number);
        }
        send(socket, out);
    }

    private synchronized long due() {
        return isSilent ? 0 : owed + (System.nanoTime() - began) * perSecond / 1_000_000_000L - all;
    }

    /** The next of the machine that was silent for longest and may say one; null when none may. */
    private synchronized @Nullable Said nextToBeSaid() {
        for (int tried = 0; tried < said.length; tried++) {
            int machine = next;
            next = (next + 1) % said.length;
            if (said[machine] - taken[machine] < window) {
                all++;
                return new Said(machine, ++said[machine]);
            }
        }
        return null;
    }

    private void say(Socket socket, ByteBuffer out, int machine, int number) throws IOException {
        publish(socket, out, new Said(machine, number), "property-value", """
                {"schema":1,"epoch":"%s","sequence":%d,"values":{"Value":%d}}""".formatted(epoch, number, number));
    }

    private void publish(Socket socket, ByteBuffer out, Said what, String topic, String payload) throws IOException {
        byte[] bytes = payload.getBytes(UTF_8);
        if (out.remaining() < bytes.length + 200) {
            send(socket, out);
        }
        packetId = packetId == 0xffff ? 1 : packetId + 1;
        onTheirWay.add(what);
        Packets.publish(out, topic(what.machine, topic), packetId, bytes);
    }

    private static byte[] topic(int machine, String name) {
        return ("mes/v1/" + name(machine) + "/" + name).getBytes(UTF_8);
    }

    private void read(Socket socket, DataInputStream in, Queue<Said> onTheirWay) {
        try (socket) {
            while (true) {
                Packets.Packet packet = Packets.read(in);
                if (packet.type() == PUBACK) {
                    take(Trust.BROKER, onTheirWay.remove());
                } else if (packet.type() == PUBLISH) {
                    hear(socket, packet.body());
                }
            }
        } catch (IOException e) {
            // The connection is gone, or says nothing any more; the next one repeats what was not taken.
        }
    }

    /** An {@code ack}: everything up to its number is stored. */
    private void hear(Socket socket, ByteBuffer body) throws IOException {
        byte[] topic = new byte[body.getShort()];
        body.get(topic);
        int id = body.getShort() & 0xffff;
        body.position(body.position() + 1 + body.get(body.position()));
        Matcher number = SEQUENCE.matcher(UTF_8.decode(body));
        if (number.find()) {
            String machine = new String(topic, UTF_8).split("/")[2];
            int index = Integer.parseInt(machine.substring(machine.indexOf('-') + 1));
            take(Trust.SERVER, new Said(index, Integer.parseInt(number.group(1))));
        }
        ByteBuffer answer = ByteBuffer.allocate(8);
        Packets.acknowledge(answer, id);
        send(socket, answer);
    }

    private synchronized void take(Trust by, Said what) {
        if (by == trust) {
            taken[what.machine] = Math.max(taken[what.machine], what.number);
        }
    }

    private synchronized int taken(int machine) {
        return taken[machine];
    }

    private static void send(Socket socket, ByteBuffer out) throws IOException {
        synchronized (socket) {
            socket.getOutputStream().write(out.array(), 0, out.position());
        }
        out.clear();
    }

    @Override
    public void close() {
        isClosed = true;
        speaker.interrupt();
    }
}
