package mes.benchmarks.opcua;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mes.benchmarks.Figures;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;

/** Values read and changes told by OPC UA, per second, beside bare Milo and node-opcua. */
public final class Benchmark {

    private static final Duration TIME = Duration.ofSeconds(4);
    private static final int RUNS = 3;
    private static final List<Reads> READS = List.of(new Reads(1, 16), new Reads(100, 8), new Reads(1_000, 4));
    private static final List<Items> ITEMS = List.of(new Items(10_000, 50_000), new Items(50_000, 250_000));

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Callable<Contestant>> servers = new LinkedHashMap<>();
        servers.put("Millwright", () -> Contestant.java(MillwrightServer.class));
        servers.put("bare Milo", () -> Contestant.java(BareMilo.class));
        servers.put("node-opcua", () -> Contestant.node("opcua-server.js"));
        List<String> reads = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (var server : servers.entrySet()) {
            IdentityProvider who = server.getKey().equals("Millwright") ? Guest.identity() : new AnonymousProvider();
            try (Contestant contestant = server.getValue().call();
                    Client client = Client.of(contestant, who)) {
                for (Reads some : READS) {
                    reads.add("| %s | %,d | %s |".formatted(server.getKey(), some.nodes(), rates(some, client)));
                }
                for (Items some : ITEMS) {
                    items.add(line(server.getKey(), some, some.measure(contestant, client, TIME)));
                }
            }
        }
        print("| server | values a request | values/s |", "| --- | ---: | ---: |", reads);
        print(
                "| server | items | changes/s | told | age p50, ms | age p99, ms | cores |",
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
                items);
    }

    private static Figures rates(Reads reads, Client client) throws InterruptedException {
        reads.rate(client, TIME);
        double[] rates = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            rates[run] = reads.rate(client, TIME);
        }
        return Figures.of(rates);
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
