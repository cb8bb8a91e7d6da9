package mes.routes.sparkplug;

import java.time.Instant;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.performance.EquipmentConnection;
import mes.performance.EquipmentConnections;
import mes.performance.EquipmentReports;
import mes.performance.PropertyValues;
import org.springframework.stereotype.Component;

/** Edge nodes and devices as equipment that comes and goes. */
@Component
final class Presence {

    private static final String EDGE = "sparkplug";

    private final EquipmentHierarchy equipment;
    private final EquipmentReports reports;
    private final EquipmentConnections connections;
    private final PropertyValues values;

    Presence(
            EquipmentHierarchy equipment,
            EquipmentReports reports,
            EquipmentConnections connections,
            PropertyValues values) {
        this.equipment = equipment;
        this.reports = reports;
        this.connections = connections;
        this.values = values;
    }

    void begin(EquipmentId who, Instant now) {
        if (!isOnline(who)) {
            reports.connection(who, true, null, now, Origin.of(EDGE, who.value()));
        }
    }

    /** Nobody knows any longer what was born; a birth that was refused has no end. */
    void end(EquipmentId who, Birth birth, Instant now) {
        if (!birth.isChecked()) {
            return;
        }
        if (isOnline(who)) {
            reports.connection(who, false, null, now, Origin.of(EDGE, who.value()));
        }
        birth.metrics().forEach(metric -> values.markStale(who, metric, now));
    }

    /**
     * A node speaks for itself and its parts: who may publish as the node, may not speak for others.
     *
     * @throws Rejection NOT_ALLOWED, or UNKNOWN equipment
     */
    void checkPlace(SparkplugTopic topic) {
        EquipmentId node = topic.node().equipment();
        EquipmentId part = topic.equipment();
        while (part != null && !part.equals(node)) {
            part = equipment.get(part).parent();
        }
        if (part == null) {
            throw Rejection.notAllowed("%s is no part of %s".formatted(topic.equipment(), node));
        }
    }

    private boolean isOnline(EquipmentId who) {
        return connections.find(who).filter(EquipmentConnection::online).isPresent();
    }
}
