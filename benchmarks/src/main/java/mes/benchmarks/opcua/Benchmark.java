package mes.benchmarks.opcua;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mes.benchmarks.Figures;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;

/**
 * Values read and changes told by OPC UA, per second, beside bare Milo and node-opcua; job orders stored, and the way of
 * values from MQTT.
 */
public final class Benchmark {

    private static final Duration TIME = Duration.ofSeconds(4);
    private static final int RUNS = 3;
    /** As long as a server and the client still become faster. */
    private static final int WARM_UPS = 4;

    private static final int CONNECTIONS = 4;
    private static final List<Reads> READS =
            List.of(new Reads(1, 16, 1), new Reads(100, 8, 1), new Reads(100, 8, CONNECTIONS), new Reads(1_000, 4, 1));
    private static final List<Stores> STORES = List.of(new Stores(1_000, 1), new Stores(1_000, 16));
    private static final Way WAY = new Way(2_000, 11, 100);
    private static final List<Items> ITEMS = List.of(new Items(10_000, 50_000), new Items(50_000, 250_000));

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        measureWholeServer();
        measureBesideOthers();
    }

    private static void measureBesideOthers() throws Exception {
        Map<String, Callable<Contestant>> servers = new LinkedHashMap<>();
        servers.put("Millwright", () -> Contestant.java(MillwrightServer.class));
        servers.put("bare Milo", () -> Contestant.java(BareMilo.class));
        servers.put("node-opcua", () -> Contestant.node("opcua-server.js"));
        List<String> reads = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (var server : servers.entrySet()) {
            IdentityProvider who = server.getKey().equals("Millwright") ? Guest.identity() : new AnonymousProvider();
            try (Contestant contestant = server.getValue().call();
                    Client client = Client.of(contestant, who);
                    Readers readers = Readers.like(client, CONNECTIONS)) {
                for (Reads some : READS) {
                    reads.add(line(server.getKey(), some, contestant, readers));
                }
                for (Items some : ITEMS) {
                    items.add(line(server.getKey(), some, some.measure(contestant, client, TIME)));
                }
            }
        }
        print(
                "| server | values a request | connections | values/s | values for a second of its CPU |",
                "| --- | ---: | ---: | ---: | ---: |",
                reads);
        print(
                "| server | items | changes/s | told | age p50, ms | age p99, ms | cores |",
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
                items);
    }

    /** What only a whole server can: its calls change the database, and its values come from machines. */
    private static void measureWholeServer() throws Exception {
        try (WholeServer server = WholeServer.start()) {
            OpcUaClient client = server.client();
            Stores.prepare(server, client);
            List<String> stores = new ArrayList<>();
            for (Stores some : STORES) {
                stores.add("| %d | %s |".formatted(some.inFlight(), rates(some, server, client)));
            }
            print("| Store calls in flight | calls/s |", "| ---: | ---: |", stores);
            Ages.Summary way = WAY.measure(server, client);
            print(
                    "| MQTT to OPC UA | publishing interval, ms | values | p50, ms | p99, ms |",
                    "| --- | ---: | ---: | ---: | ---: |",
                    List.of("| property value | %d | %,d | %d | %d |"
                            .formatted(WAY.publishingMs(), way.count(), way.p50(), way.p99())));
            client.disconnect();
        }
    }

    private static Figures rates(Stores stores, WholeServer server, OpcUaClient client) throws InterruptedException {
        stores.rate(server, client);
        double[] rates = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            rates[run] = stores.rate(server, client);
        }
        return Figures.of(rates);
    }

    private static String line(String server, Reads reads, Contestant contestant, Readers readers) {
        for (int run = 0; run < WARM_UPS; run++) {
            reads.measure(contestant, readers, TIME);
        }
        double[] perSecond = new double[RUNS];
        double[] perCpuSecond = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            Reads.Rate rate = reads.measure(contestant, readers, TIME);
            perSecond[run] = rate.perSecond();
            perCpuSecond[run] = rate.perCpuSecond();
        }
        return "| %s | %,d | %d | %s | %s |"
                .formatted(server, reads.nodes(), reads.connections(), Figures.of(perSecond), Figures.of(perCpuSecond));
    }

    private static String line(String server, Items items, Items.Told told) {
        return "| %s | %,d | %,d | %.1f %% | %.0f | %.0f | %.2f |"
                .formatted(
                        server,
                        items.count(),
                        items.perSecond(),
                        100 * told.share(),
                        told.p50(),
                        told.p99(),
                        told.cpu());
    }

    private static void print(String head, String rule, List<String> lines) {
        System.out.println();
        System.out.println(head);
        System.out.println(rule);
        lines.forEach(System.out::println);
    }
}
