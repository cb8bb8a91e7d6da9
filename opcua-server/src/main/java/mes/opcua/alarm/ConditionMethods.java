package mes.opcua.alarm;

import static java.util.Objects.requireNonNullElse;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_ConditionAlreadyEnabled;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_ConditionBranchAlreadyAcked;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_ConditionBranchAlreadyConfirmed;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_InvalidState;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_NotSupported;

import java.util.Map;
import mes.alert.AlertControl;
import mes.alert.WorkAlertId;
import mes.common.Origin;
import mes.common.Rejection;
import mes.opcua.jobcontrol.Callers;
import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.jspecify.annotations.Nullable;

/** The methods of conditions by their names. */
final class ConditionMethods {

    private final LiveNamespace nodes;
    private final AlarmRecords records;
    private final Callers callers;

    ConditionMethods(LiveNamespace nodes, AlarmRecords records) {
        this.nodes = nodes;
        this.records = records;
        this.callers = new Callers(records.users());
    }

    /** A condition is always enabled. */
    void attach(ConditionNode condition) {
        methods(condition.alert().id()).forEach((name, method) -> attach(condition.id() + "/" + name, method));
    }

    private void attach(String id, MethodInvocationHandler method) {
        UaMethodNode node =
                (UaMethodNode) nodes.getNodeManager().getNode(nodes.id(id)).orElseThrow();
        node.setInvocationHandler(method);
        if (method instanceof ConditionMethod guarded) {
            node.getFilterChain().addLast(guarded.permissions());
        }
    }

    private Map<String, MethodInvocationHandler> methods(WorkAlertId id) {
        AlertControl control = records.control();
        return Map.of(
                "Acknowledge",
                method(id, Bad_ConditionBranchAlreadyAcked, (said, who) -> control.acknowledge(id, said, who)),
                "Confirm",
                method(id, Bad_ConditionBranchAlreadyConfirmed, (said, who) -> control.confirm(id, said, who)),
                "AddComment",
                method(id, Bad_InvalidState, (said, who) -> control.comment(id, requireNonNullElse(said, ""), who)),
                "Enable",
                (context, call) -> Calls.answer(Bad_ConditionAlreadyEnabled),
                "Disable",
                (context, call) -> Calls.answer(Bad_NotSupported));
    }

    /** Nobody deals with what he has not seen. */
    private MethodInvocationHandler method(WorkAlertId id, long done, Step step) {
        return new ConditionMethod(
                callers,
                done,
                (event, comment, origin) -> records.together().executeWithoutResult(all -> {
                    if (records.alerts()
                            .hold(id)
                            .filter(alert -> EventIds.isOf(alert, event))
                            .isEmpty()) {
                        throw Rejection.unknown("such event of work alert", id);
                    }
                    step.take(comment, origin);
                }));
    }

    /** One command on an alert. */
    @FunctionalInterface
    private interface Step {
        void take(@Nullable String comment, Origin origin);
    }
}
