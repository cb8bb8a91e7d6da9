package mes.benchmarks.ingest;

import java.util.List;
import mes.benchmarks.Figures;

/** Messages that machines say by MQTT, a second, until they are stored and can be queried. */
public final class Benchmark {

    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 4);
    private static final String ONLY = System.getProperty("only", "");

    private static final int FLOOD = 25_000 * SECONDS;
    /** For those who take ten times as long. */
    private static final int SMALL_FLOOD = FLOOD / 10;

    private static final int NONE = 0;
    private static final int A_TENTH = 10;

    private static final int PACE = 5_000;
    private static final int SLOW_PACE = 1_000;

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (Database database = Database.start();
                Mosquitto mosquitto = Mosquitto.start()) {
            Broker broker = mosquitto.broker();
            Contestants all = new Contestants(database);
            Trial unreadable =
                    new Trial("Millwright, a tenth unreadable", () -> all.millwright(broker), FLOOD, A_TENTH, PACE);
            List<Trial> trials = List.of(
                    new Trial("Millwright on Mosquitto", () -> all.millwright(broker), FLOOD, NONE, PACE),
                    unreadable,
                    new Trial("Millwright on its own broker", all::millwright, FLOOD / 2, NONE, PACE),
                    new Trial("Node-RED, batched", () -> all.nodeRed("batched.json", broker), FLOOD / 2, NONE, PACE),
                    new Trial("Node-RED", () -> all.nodeRed("one-by-one.json", broker), SMALL_FLOOD, NONE, SLOW_PACE),
                    new Trial("plain Paho", () -> all.plainPaho(broker), SMALL_FLOOD, NONE, SLOW_PACE));
            System.out.println(
                    "| | messages/s | CPU s / 1,000 | of it PostgreSQL | memory, MB | at /s | p50, ms | p99, ms |");
            System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            for (Trial trial : trials) {
                if (trial.name().contains(ONLY)) {
                    System.out.println(trial.measure(database, mosquitto, RUNS, SECONDS));
                }
            }
            limits(database, broker);
            if (unreadable.name().contains(ONLY)) {
                System.out.println(unreadable.share(database, 5 * RUNS));
            }
        }
    }

    private static void limits(Database database, Broker broker) throws Exception {
        double[] discarded = new double[RUNS];
        double[] copied = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            discarded[run] = Limits.discarded(broker, FLOOD);
            copied[run] = Limits.copied(database.createForReadings("limits"), FLOOD);
        }
        System.out.println("| limit: Mosquitto, and who discards | " + Figures.of(discarded) + " | | | | | | |");
        System.out.println("| limit: `COPY` | " + Figures.of(copied) + " | | | | | | |");
    }
}
