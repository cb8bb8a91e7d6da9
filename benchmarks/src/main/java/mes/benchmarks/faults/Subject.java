package mes.benchmarks.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import mes.benchmarks.ingest.Broker;
import mes.benchmarks.ingest.Contestants;
import org.jspecify.annotations.Nullable;

/**
 * A program that stores what machines say.
 *
 * @param prepare what its database needs before it starts
 * @param afterwards and after its first start
 * @param newest the highest number that it stored of MACHINE-0
 * @param stored the index of a machine and a number, in the order in which they were stored for each machine
 */
public record Subject(
        String name,
        Crowd.Trust trust,
        Command command,
        String ready,
        @Nullable String prepare,
        @Nullable String afterwards,
        String newest,
        String stored) {

    private static final String MACHINE = "substring(equipment FROM 9)::int";

    /** What starts it. */
    @FunctionalInterface
    public interface Command {
        ProcessBuilder of(Broker broker, String url) throws IOException;
    }

    public static Subject millwright(int machines) {
        return new Subject(
                "Millwright",
                Crowd.Trust.SERVER,
                (broker, url) -> Contestants.millwright(
                        url, List.of("--mes.mqtt.url=" + broker.url(), "--mes.opcua.enabled=false")),
                Contestants.READY,
                null,
                """
                INSERT INTO equipment (id, level, description, version)
                SELECT 'MACHINE-' || n, 'WORK_UNIT', '', 1 FROM generate_series(0, %d) AS n
                """.formatted(machines - 1),
                "SELECT coalesce(max(value::bigint), 0) FROM property_value WHERE equipment = 'MACHINE-0'",
                "SELECT " + MACHINE + ", value::int FROM property_value ORDER BY equipment, time");
    }

    /** Its tables take the same twice, so that it shows. */
    public static Subject nodeRed(String name, String flow) {
        return new Subject(
                name,
                Crowd.Trust.BROKER,
                (broker, url) -> Contestants.nodeRed(flow, broker, url),
                Contestants.CONNECTED,
                """
                CREATE TABLE reading (
                    equipment text, property text, time timestamptz, value text, number double precision,
                    place bigint GENERATED ALWAYS AS IDENTITY);
                CREATE INDEX ON reading (equipment);
                CREATE TABLE newest_reading (
                    equipment text, property text, time timestamptz, value text, PRIMARY KEY (equipment, property));
                """,
                null,
                "SELECT coalesce(max(value::bigint), 0) FROM reading WHERE equipment = 'MACHINE-0'",
                "SELECT " + MACHINE + ", value::int FROM reading ORDER BY equipment, place");
    }

    /** All that it stored: for each machine the numbers, in their order. */
    public List<List<Integer>> stored(Connection database, int machines) throws SQLException {
        List<List<Integer>> all = new ArrayList<>();
        for (int machine = 0; machine < machines; machine++) {
            all.add(new ArrayList<>());
        }
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(stored)) {
            while (rows.next()) {
                all.get(rows.getInt(1)).add(rows.getInt(2));
            }
        }
        return all;
    }
}
