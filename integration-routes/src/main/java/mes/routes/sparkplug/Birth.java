package mes.routes.sparkplug;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mes.common.Rejection;
import mes.equipment.EquipmentProperty;
import org.eclipse.tahu.message.model.Metric;
import org.eclipse.tahu.message.model.MetricDataType;
import org.eclipse.tahu.message.model.SparkplugBPayload;
import org.eclipse.tahu.model.MetricDataTypeMap;

/** The metrics that a node or a device said it has: later messages name them by alias and do not repeat their types. */
final class Birth {

    private static final int MOST_METRICS = 10_000;

    private final Map<Long, String> names = new HashMap<>();
    private final Map<String, MetricDataType> types = new HashMap<>();
    private final MetricDataTypeMap encoding = new MetricDataTypeMap();
    private volatile boolean isChecked;

    /** @throws Rejection INVALID when it has too many metrics, or one without a name or a type */
    static Birth of(SparkplugBPayload payload) {
        Birth birth = new Birth();
        List<Metric> metrics = payload.getMetrics();
        if (metrics.size() > MOST_METRICS) {
            throw Rejection.invalid("more than " + MOST_METRICS + " metrics");
        }
        metrics.forEach(birth::add);
        return birth;
    }

    private void add(Metric metric) {
        String name = metric.getName();
        if (name == null || !EquipmentProperty.isName(name) || metric.getDataType() == null) {
            throw Rejection.invalid("a metric is born with a type and a name of 1 to 255 characters");
        }
        types.put(name, metric.getDataType());
        encoding.addMetricDataType(name, metric.getDataType());
        if (metric.hasAlias()) {
            names.put(metric.getAlias(), name);
            encoding.addMetricDataType(metric.getAlias(), metric.getDataType());
        }
    }

    /** Checks once what is as true of all that follows the birth. */
    void checkOnce(Runnable check) {
        if (!isChecked) {
            check.run();
            isChecked = true;
        }
    }

    boolean isChecked() {
        return isChecked;
    }

    Set<String> metrics() {
        return types.keySet();
    }

    MetricDataTypeMap encoding() {
        return encoding;
    }

    /** @throws Rejection UNKNOWN */
    MetricDataType type(String metric) {
        MetricDataType type = types.get(metric);
        if (type == null) {
            throw Rejection.unknown("metric", metric);
        }
        return type;
    }

    /** @throws Rejection UNKNOWN for a metric that was not born */
    String name(Metric metric) {
        String name = metric.hasName() ? metric.getName() : names.get(metric.getAlias());
        type(Objects.requireNonNullElse(name, "with the alias " + metric.getAlias()));
        return Objects.requireNonNull(name);
    }
}
