package mes.benchmarks.ingest;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mes.benchmarks.Memory;

/** A program that stores what machines say, in a process of its own. */
public final class Contestant implements AutoCloseable {

    private final Broker broker;
    private final String table;
    private final Program program;
    private final Connection database;

    /** @param table where it keeps what it heard: equipment, property, time, value */
    Contestant(Broker broker, String url, String table, Program program) throws SQLException {
        this.broker = broker;
        this.table = table;
        this.program = program;
        this.database = DriverManager.getConnection(url);
    }

    Broker broker() {
        return broker;
    }

    long stored() throws SQLException {
        return Database.count(database, "SELECT count(*) FROM " + table);
    }

    void forget() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("TRUNCATE " + table);
        }
    }

    boolean hasStored(String machine, Instant time) throws SQLException {
        String query = "SELECT 1 FROM " + table + " WHERE equipment = ? AND property = 'Value' AND time = ?";
        try (PreparedStatement statement = database.prepareStatement(query)) {
            statement.setString(1, machine);
            statement.setTimestamp(2, Timestamp.from(time));
            return statement.executeQuery().next();
        }
    }

    Stream<ProcessHandle> processes() {
        return program.processes();
    }

    @Override
    public void close() throws IOException, SQLException {
        database.close();
        program.close();
    }

    /** A child process that says on a line when it is ready. */
    public static final class Program implements AutoCloseable {

        private final Process process;

        private Program(Process process) {
            this.process = process;
        }

        public static Program start(ProcessBuilder command, String readyWhenItSays) throws IOException {
            Process process = command.redirectErrorStream(true).start();
            Output output = new Output(process);
            output.await(readyWhenItSays);
            return new Program(process);
        }

        /** A main class of ours. */
        static ProcessBuilder java(Class<?> main, List<String> arguments) {
            String java = ProcessHandle.current().info().command().orElseThrow();
            Stream<String> command =
                    Stream.of(java, "-Xmx1g", "-cp", System.getProperty("java.class.path"), main.getName());
            return new ProcessBuilder(Stream.concat(command, arguments.stream()).toList());
        }

        Stream<ProcessHandle> processes() {
            return Stream.of(process.toHandle());
        }

        public boolean isAlive() {
            return process.isAlive();
        }

        public long residentMegabytes() throws IOException {
            return Memory.residentMegabytes(process.pid());
        }

        /** Ends it as a power failure would. */
        public void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
