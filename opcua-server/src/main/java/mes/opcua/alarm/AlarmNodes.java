package mes.opcua.alarm;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mes.alert.WorkAlert;
import mes.alert.WorkAlertId;
import mes.equipment.Equipment;
import mes.equipment.EquipmentId;
import mes.journal.JournalEntry;
import mes.journal.JournalReader;
import mes.opcua.nodeset.Instances;
import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.EventItem;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that need attention, as conditions below their equipment, and the events that tell of their changes.
 *
 * <p>Events are heard at the equipment, at all above it, and at the server. An event tells of the alert as it then stood:
 * conditions follow the entries of the journal one by one.
 */
public final class AlarmNodes implements JournalReader {

    private final LiveNamespace nodes;
    private final Instances instances;
    private final AlarmRecords records;
    private final ConditionMethods methods;
    private final RefreshEvents refreshEvents;
    private final ConditionRefresh refresh;
    private final Map<EquipmentId, @Nullable EquipmentId> parents = new HashMap<>();
    private final Map<WorkAlertId, ConditionNode> conditions = new LinkedHashMap<>();

    public AlarmNodes(OpcUaServer server, LiveNamespace nodes, Instances instances, AlarmRecords records) {
        this.nodes = nodes;
        this.instances = instances;
        this.records = records;
        this.methods = new ConditionMethods(nodes, records);
        this.refreshEvents = new RefreshEvents(server, nodes);
        this.refresh = new ConditionRefresh(server, this::tellAll);
    }

    public void startup() {
        refresh.startup();
    }

    /** Lets clients listen to equipment, whose node must be there, by itself or as part of what is above it. */
    public synchronized void show(Equipment equipment) {
        parents.put(equipment.id(), equipment.parent());
        nodes.setNotifier(node(equipment.id()), equipment.parent() == null ? NodeIds.Server : node(equipment.parent()));
    }

    public synchronized void remove(EquipmentId equipment) {
        parents.remove(equipment);
    }

    /** Shows what needs attention, and tells nobody. */
    public synchronized void showOpen() {
        records.alerts().open().forEach(this::condition);
    }

    @Override
    public synchronized void read(JournalEntry entry) {
        if (entry.kind().equals("alert")) {
            tell(alert(entry));
        }
    }

    private WorkAlert alert(JournalEntry entry) {
        try {
            return records.json().readValue(entry.record(), WorkAlert.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not readable as a work alert: " + entry.position(), e);
        }
    }

    private void tell(WorkAlert alert) {
        ConditionNode known = conditions.get(alert.id());
        if (known != null && known.alert().version() >= alert.version()) {
            return;
        }
        ConditionNode condition = condition(alert);
        condition.show(alert);
        nodes.fire(condition.event(), notifiers(alert.equipment()));
        if (!alert.isOpen()) {
            nodes.remove(condition.id());
            conditions.remove(alert.id());
        }
    }

    private ConditionNode condition(WorkAlert alert) {
        return conditions.computeIfAbsent(alert.id(), id -> {
            ConditionNode added = new ConditionNode(nodes, instances, alert);
            methods.attach(added);
            added.show(alert);
            return added;
        });
    }

    private synchronized void tellAll(List<EventItem> items) {
        refreshEvents.tellStart(items);
        conditions.values().forEach(condition -> tell(condition, items));
        refreshEvents.tellEnd(items);
    }

    private void tell(ConditionNode condition, List<EventItem> items) {
        List<NodeId> notifiers = notifiers(condition.alert().equipment());
        items.stream()
                .filter(item -> item.getReadValueId().getNodeId().equals(NodeIds.Server)
                        || notifiers.contains(item.getReadValueId().getNodeId()))
                .forEach(item -> item.onEvent(condition.event()));
    }

    /** The equipment, and all that it is part of. */
    private List<NodeId> notifiers(EquipmentId equipment) {
        List<NodeId> notifiers = new ArrayList<>();
        for (EquipmentId up = equipment; up != null; up = parents.get(up)) {
            notifiers.add(node(up));
        }
        return notifiers;
    }

    private NodeId node(EquipmentId equipment) {
        return nodes.id("equipment/" + equipment);
    }
}
