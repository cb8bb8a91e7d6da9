package mes.benchmarks.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mes.MesServer;
import mes.benchmarks.ingest.Contestant.Program;

/** Those that are measured, each with a database of its own. */
public final class Contestants {

    /** What this server says when it has started. */
    public static final String READY = "Millwright is ready";

    /** What Node-RED says when it has. */
    public static final String CONNECTED = "Connected to broker";

    private static final String PASSWORD = "measures the server";

    private final Database database;

    Contestants(Database database) {
        this.database = database;
    }

    /** This server, with a broker of its own. */
    Contestant millwright() throws IOException, SQLException {
        int port = Ports.free();
        return millwright(
                new Broker("127.0.0.1", port, "admin", PASSWORD), List.of("--mes.mqtt.embedded.port=" + port));
    }

    /** This server, with another broker. */
    Contestant millwright(Broker broker) throws IOException, SQLException {
        return millwright(broker, List.of("--mes.mqtt.url=" + broker.url()));
    }

    /** What starts this server on some database. */
    public static ProcessBuilder millwright(String url, List<String> more) throws IOException {
        Path data = Files.createTempDirectory("millwright-benchmark");
        List<String> arguments = new ArrayList<>(List.of(
                "--mes.data=" + data,
                "--server.port=0",
                "--mes.opcua.port=0",
                "--mes.admin.password=" + PASSWORD,
                "--spring.datasource.url=" + url));
        arguments.addAll(more);
        return Program.java(MesServer.class, arguments);
    }

    private Contestant millwright(Broker broker, List<String> more) throws IOException, SQLException {
        String url = database.create("millwright");
        Program program = Program.start(millwright(url, more), READY);
        Database.execute(url, """
                INSERT INTO equipment (id, level, description, version)
                SELECT 'MACHINE-' || n, 'WORK_UNIT', '', 1 FROM generate_series(0, %d) AS n
                UNION ALL SELECT '%s', 'WORK_UNIT', '', 1
                """.formatted(Load.MACHINES - 1, Delays.MACHINE));
        return new Contestant(broker, url, "property_value", program);
    }

    /** The least that one would write: a client, and an insert for each message. */
    Contestant plainPaho(Broker broker) throws IOException, SQLException {
        String url = database.createForReadings("plain_paho");
        Program program = Program.start(Program.java(PlainPaho.class, List.of(broker.url(), url)), "ready");
        return new Contestant(broker, url, "reading", program);
    }

    /** Node-RED with a flow of the folder {@code benchmarks/peers}. */
    Contestant nodeRed(String flow, Broker broker) throws IOException, SQLException, InterruptedException {
        String url = database.createForReadings("node_red");
        Program program = Program.start(nodeRed(flow, broker, url), CONNECTED);
        // It says so before it has subscribed.
        Thread.sleep(1_000);
        return new Contestant(broker, url, "reading", program);
    }

    /** What starts Node-RED on some database. */
    public static ProcessBuilder nodeRed(String flow, Broker broker, String url) throws IOException {
        File peers = new File("peers").isDirectory() ? new File("peers") : new File("benchmarks/peers");
        ProcessBuilder command = new ProcessBuilder(
                        "node",
                        "node_modules/node-red/red.js",
                        "--settings",
                        "node-red/settings.cjs",
                        "--userDir",
                        Files.createTempDirectory("node-red").toString(),
                        new File(peers, "node-red/" + flow).getAbsolutePath())
                .directory(peers);
        command.environment().put("BROKER_PORT", Integer.toString(broker.port()));
        command.environment()
                .put(
                        "POSTGRES_URL",
                        url.replaceFirst("^jdbc:postgresql://", "postgres://postgres:postgres@")
                                .replaceFirst("[?].*", ""));
        return command;
    }
}
