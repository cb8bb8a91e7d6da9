package mes.opcua.plant;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import mes.opcua.stack.LiveNamespace;
import mes.performance.Kpis;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.jspecify.annotations.Nullable;

/** Key performance indicators of equipment as ISO 22400-2 names them: {@code equipment/{id}/KPIs/{name}}. */
final class KpiNodes {

    private static final Map<String, Function<Kpis, @Nullable Double>> KPIS = Map.ofEntries(
            Map.entry("Availability", Kpis::availability),
            Map.entry("Effectiveness", Kpis::effectiveness),
            Map.entry("QualityRatio", Kpis::qualityRatio),
            Map.entry("OEE", Kpis::oee),
            Map.entry("AllocationEfficiency", Kpis::allocationEfficiency),
            Map.entry("UtilizationEfficiency", Kpis::utilizationEfficiency),
            Map.entry("TechnicalEfficiency", Kpis::technicalEfficiency),
            Map.entry("SetupRatio", Kpis::setupRatio),
            Map.entry("ScrapRatio", Kpis::scrapRatio),
            Map.entry("ReworkRatio", Kpis::reworkRatio),
            Map.entry("ThroughputRate", Kpis::throughputRate));

    private final LiveNamespace nodes;

    KpiNodes(LiveNamespace nodes) {
        this.nodes = nodes;
    }

    /** Adds them to an object that is there. */
    void add(String object) {
        String folder = folder(object);
        nodes.place(folder, "KPIs", "Key performance indicators of the day", nodes.id(object));
        KPIS.keySet().forEach(name -> {
            nodes.show(folder, name, NodeIds.Double, null, null);
            showNothing(folder, name);
        });
    }

    void show(String object, Kpis kpis) {
        String folder = folder(object);
        if (nodes.has(folder)) {
            KPIS.forEach((name, kpi) -> show(folder, name, kpi.apply(kpis), kpis.to()));
        }
    }

    private void show(String folder, String name, @Nullable Double value, Instant at) {
        if (value == null) {
            showNothing(folder, name);
        } else {
            nodes.show(folder, name, NodeIds.Double, value, at);
        }
    }

    private void showNothing(String folder, String name) {
        nodes.showStatus(folder + "/" + name, StatusCodes.Bad_NoData);
    }

    private static String folder(String object) {
        return object + "/KPIs";
    }
}
