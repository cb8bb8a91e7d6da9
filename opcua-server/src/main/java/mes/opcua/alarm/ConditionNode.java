package mes.opcua.alarm;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import mes.alert.Condition;
import mes.alert.Handling;
import mes.alert.Handling.Comment;
import mes.alert.Handling.Stage;
import mes.alert.Shelving;
import mes.alert.WorkAlert;
import mes.opcua.nodeset.Instances;
import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.sdk.server.model.objects.BaseEventTypeNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * An alert as an instance of AlarmConditionType, {@code equipment/{id}/Alerts/{condition}}. Its variables are the fields of
 * the events that tell of it.
 */
final class ConditionNode {

    private static final NodeId TYPE = NodeIds.AlarmConditionType;
    private static final String UNSHELVE_TIME = "ShelvingState/UnshelveTime";
    private static final Set<String> OPTIONAL =
            Set.of("ConfirmedState", "Confirm", "TransitionTime", "ShelvingState", "MaxTimeShelved");

    private final LiveNamespace nodes;
    private final String id;
    private final BaseEventTypeNode event;
    private volatile WorkAlert alert;

    /** Adds the node below that of the equipment, which must be there; it has no EventId until it is shown. */
    ConditionNode(LiveNamespace nodes, Instances instances, WorkAlert alert) {
        this.nodes = nodes;
        this.alert = alert;
        String equipment = "equipment/" + alert.equipment();
        String folder = equipment + "/Alerts";
        nodes.place(folder, "Alerts", "What needs attention", nodes.id(equipment));
        this.id = folder + "/" + alert.condition().name();
        QualifiedName name =
                new QualifiedName(nodes.getNamespaceIndex(), alert.condition().name());
        this.event = instances.addEvent(id, name, TYPE, nodes.id(folder), NodeIds.HasComponent, OPTIONAL::contains);
        nodes.link(nodes.id(equipment), NodeIds.HasCondition, event.getNodeId());
        showWhatStays();
        nodes.answer(id + "/" + UNSHELVE_TIME, this::unshelveTime);
    }

    String id() {
        return id;
    }

    BaseEventTypeNode event() {
        return event;
    }

    WorkAlert alert() {
        return alert;
    }

    /** Shows this version. */
    void show(WorkAlert now) {
        alert = now;
        show();
    }

    private void showWhatStays() {
        show("EventType", TYPE);
        show("SourceNode", nodes.id("equipment/" + alert.equipment()));
        show("SourceName", alert.equipment().value());
        show("ConditionName", alert.condition().name());
        show("ConditionClassId", NodeIds.BaseConditionClassType);
        show("ConditionClassName", LocalizedText.english("BaseConditionClassType"));
        show("BranchId", NodeId.NULL_VALUE);
        show("InputNode", NodeId.NULL_VALUE);
        show("MaxTimeShelved", (double) Shelving.LONGEST.toMillis());
        show("Quality", StatusCode.GOOD);
        showState("EnabledState", true, "Enabled", "Disabled");
    }

    /** The EventId comes last: whoever reads it finds all else of that version. */
    private void show() {
        Condition condition = alert.condition();
        show("Time", new DateTime(alert.at()));
        show("ReceiveTime", DateTime.now());
        show("Message", LocalizedText.english(condition.text().isBlank() ? condition.name() : condition.text()));
        show("Severity", ushort(condition.severity()));
        show("Retain", alert.isOpen());
        show("LastSeverity", ushort(condition.lastSeverity()));
        show("LastSeverity/SourceTimestamp", new DateTime(condition.since()));
        show("Quality/SourceTimestamp", new DateTime(condition.since()));
        showState("ActiveState", condition.active(), "Active", "Inactive");
        show("ActiveState/TransitionTime", new DateTime(condition.since()));
        show(alert.handling());
        show(alert.shelving());
        show("EventId", EventIds.of(alert));
    }

    private void show(Handling handling) {
        Comment comment = handling.comment();
        showState("AckedState", handling.stage() != Stage.UNACKNOWLEDGED, "Acknowledged", "Unacknowledged");
        showState("ConfirmedState", handling.stage() != Stage.ACKNOWLEDGED, "Confirmed", "Unconfirmed");
        show("ClientUserId", handling.who());
        show("Comment", comment == null ? LocalizedText.NULL_VALUE : LocalizedText.english(comment.text()));
        show("Comment/SourceTimestamp", comment == null ? null : new DateTime(comment.at()));
    }

    private void show(@Nullable Shelving shelving) {
        show("SuppressedOrShelved", shelving != null);
        if (shelving == null) {
            showShelf("Unshelved", NodeIds.ShelvedStateMachineType_Unshelved);
        } else if (shelving.oneShot()) {
            showShelf("OneShotShelved", NodeIds.ShelvedStateMachineType_OneShotShelved);
        } else {
            showShelf("TimedShelved", NodeIds.ShelvedStateMachineType_TimedShelved);
        }
    }

    private void showShelf(String name, NodeId state) {
        show("ShelvingState/CurrentState", LocalizedText.english(name));
        show("ShelvingState/CurrentState/Id", state);
        show(UNSHELVE_TIME, unshelveTime());
    }

    /** How many milliseconds are left at the moment. */
    private double unshelveTime() {
        Shelving shelving = alert.shelving();
        return shelving == null
                ? 0
                : Math.max(0, Duration.between(Instant.now(), shelving.until()).toMillis());
    }

    /** A state that is one of two (TwoStateVariableType). */
    private void showState(String variable, boolean is, String name, String otherwise) {
        show(variable, LocalizedText.english(is ? name : otherwise));
        show(variable + "/Id", is);
    }

    private void show(String variable, @Nullable Object value) {
        nodes.show(id, variable, NodeIds.BaseDataType, value, alert.at());
    }
}
