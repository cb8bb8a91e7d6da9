package mes.opcua.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.connection.PlcNode;
import mes.equipment.EquipmentId;
import mes.performance.CurrentValue;
import mes.performance.EquipmentConnection;
import mes.performance.EquipmentConnections;
import mes.performance.EquipmentCount;
import mes.performance.EquipmentCounts;
import mes.performance.EquipmentReports;
import mes.performance.EquipmentState;
import mes.performance.EquipmentStates;
import mes.performance.MachineryState;
import mes.performance.OperationMode;
import mes.performance.PropertyValue;
import mes.performance.PropertyValues;
import org.springframework.stereotype.Component;

/** Reports what a PLC says of its equipment, where that differs from what is known. */
@Component
final class PlcReports {

    private final EquipmentReports reports;
    private final EquipmentStates states;
    private final EquipmentCounts counts;
    private final EquipmentConnections connections;
    private final PropertyValues values;

    PlcReports(
            EquipmentReports reports,
            EquipmentStates states,
            EquipmentCounts counts,
            EquipmentConnections connections,
            PropertyValues values) {
        this.reports = reports;
        this.states = states;
        this.counts = counts;
        this.connections = connections;
        this.values = values;
    }

    void connection(EquipmentId equipment, boolean online) {
        Optional<EquipmentConnection> known = connections.find(equipment);
        if (known.map(EquipmentConnection::online).orElse(!online) != online) {
            reports.connection(equipment, online, null, Instant.now(), originOf(equipment));
        }
    }

    void state(EquipmentId equipment, PlcSettings settings, Snapshot plc) {
        plc.text(PlcNode.STATE).map(settings::stateOf).ifPresent(now -> state(equipment, now, plc));
    }

    private void state(EquipmentId equipment, MachineryState now, Snapshot plc) {
        Optional<EquipmentState> known = states.find(equipment);
        if (known.map(EquipmentState::state).filter(now::equals).isEmpty()) {
            Instant earliest = known.map(EquipmentState::since).orElse(Instant.EPOCH);
            reports.state(equipment, now, OperationMode.PROCESSING, null, since(earliest, plc), originOf(equipment));
        }
    }

    /** The PLC's own time, unless its clock is plainly wrong. */
    private static Instant since(Instant earliest, Snapshot plc) {
        Instant now = Instant.now();
        return plc.timeOf(PlcNode.STATE)
                .filter(time -> !time.isBefore(earliest) && !time.isAfter(now))
                .orElse(now);
    }

    void count(EquipmentId equipment, Snapshot plc) {
        plc.number(PlcNode.GOOD).ifPresent(good -> {
            BigDecimal scrap = plc.number(PlcNode.SCRAP).orElse(BigDecimal.ZERO);
            BigDecimal rework = plc.number(PlcNode.REWORK).orElse(BigDecimal.ZERO);
            if (counts.find(equipment)
                    .filter(known -> says(known, good, scrap, rework))
                    .isEmpty()) {
                reports.count(equipment, good, scrap, rework, null, Instant.now(), originOf(equipment));
            }
        });
    }

    private static boolean says(EquipmentCount known, BigDecimal good, BigDecimal scrap, BigDecimal rework) {
        return known.good().compareTo(good) == 0
                && known.scrap().compareTo(scrap) == 0
                && known.rework().compareTo(rework) == 0;
    }

    void properties(List<PropertyValue> told) {
        if (!told.isEmpty()) {
            reports.properties(told);
        }
    }

    List<CurrentValue> properties(EquipmentId equipment) {
        return values.current(equipment);
    }

    void stale(EquipmentId equipment, String property, Instant since) {
        values.markStale(equipment, property, since);
    }

    static Origin originOf(EquipmentId equipment) {
        return Origin.of("opcua", equipment.value());
    }
}
