package mes.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import mes.benchmarks.Background;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** What nobody can be faster than. */
final class Limits {

    private static final int SET = 1_000;
    private static final int PUBLISH = 3;

    private Limits() {}

    /** Messages a second from the machines through a broker to somebody who only acknowledges them. */
    static double discarded(Broker broker, int messages) throws Exception {
        try (Socket socket = new Socket(broker.host(), broker.port())) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
            OutputStream out = socket.getOutputStream();
            ByteBuffer packets = ByteBuffer.allocate(1 << 16);
            Packets.connect(packets, "discarding", broker);
            Packets.subscribe(packets, "mes/v1/+/property-value");
            send(out, packets);
            Packets.read(in);
            Packets.read(in);
            long began = System.nanoTime();
            var sending = Background.run(() -> new Load(broker, 0).flood(messages));
            for (int received = 0; received < messages; ) {
                Packets.Packet packet = Packets.read(in);
                if (packet.type() == PUBLISH) {
                    received++;
                    ByteBuffer body = packet.body();
                    body.position(body.getShort() + Short.BYTES);
                    Packets.acknowledge(packets, body.getShort() & 0xffff);
                    if (in.available() == 0 || packets.remaining() < 16) {
                        send(out, packets);
                    }
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            sending.join();
            return messages / seconds;
        }
    }

    private static void send(OutputStream out, ByteBuffer packets) throws IOException {
        out.write(packets.array(), 0, packets.position());
        packets.clear();
    }

    /** The same rows a second by COPY, committed by the thousand. */
    static double copied(String url, int messages) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url)) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            long began = System.nanoTime();
            for (int first = 0; first < messages; first += SET) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream(SET * 64);
                for (int number = first; number < first + SET; number++) {
                    rows.writeBytes("%s\tValue\t%s\t%d\t%d\n"
                            .formatted(
                                    Load.name(number % Load.MACHINES),
                                    start.plus(number, ChronoUnit.MICROS),
                                    number,
                                    number)
                            .getBytes(UTF_8));
                }
                copy.copyIn("COPY reading FROM STDIN", new ByteArrayInputStream(rows.toByteArray()));
            }
            return messages / ((System.nanoTime() - began) / 1e9);
        }
    }
}
