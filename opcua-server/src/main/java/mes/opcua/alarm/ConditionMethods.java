package mes.opcua.alarm;

import static java.util.Objects.requireNonNullElse;
import static mes.common.Reason.FORBIDDEN;
import static mes.common.Reason.INVALID;
import static mes.common.Reason.NOT_ALLOWED;
import static mes.common.Reason.UNKNOWN;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_ConditionAlreadyEnabled;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_ConditionAlreadyShelved;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_ConditionBranchAlreadyAcked;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_ConditionBranchAlreadyConfirmed;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_ConditionNotShelved;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_EventIdUnknown;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_InvalidState;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_NodeIdUnknown;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_NotSupported;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_ShelvingTimeOutOfRange;
import static org.eclipse.milo.opcua.stack.core.StatusCodes.Bad_UserAccessDenied;

import java.time.Duration;
import java.util.Map;
import mes.alert.AlertControl;
import mes.alert.WorkAlertId;
import mes.common.Origin;
import mes.common.Reason;
import mes.common.Rejection;
import mes.opcua.jobcontrol.Callers;
import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The methods of conditions by their names. */
final class ConditionMethods {

    /** A condition is always enabled. */
    private static final Map<String, MethodInvocationHandler> ENABLING = Map.of(
            "Enable",
            (context, call) -> Calls.answer(Bad_ConditionAlreadyEnabled),
            "Disable",
            (context, call) -> Calls.answer(Bad_NotSupported));

    private final LiveNamespace nodes;
    private final AlarmRecords records;
    private final Callers callers;

    ConditionMethods(LiveNamespace nodes, AlarmRecords records) {
        this.nodes = nodes;
        this.records = records;
        this.callers = new Callers(records.users());
    }

    void attach(ConditionNode condition) {
        WorkAlertId id = condition.alert().id();
        attach(condition.id(), ENABLING);
        attach(condition.id(), dealing(id));
        attach(condition.id() + "/ShelvingState", shelving(id));
    }

    private void attach(String object, Map<String, MethodInvocationHandler> methods) {
        methods.forEach((name, method) -> attach(object + "/" + name, method));
    }

    private void attach(String id, MethodInvocationHandler method) {
        UaMethodNode node =
                (UaMethodNode) nodes.getNodeManager().getNode(nodes.id(id)).orElseThrow();
        node.setInvocationHandler(method);
        if (method instanceof ConditionMethod guarded) {
            node.getFilterChain().addLast(guarded.permissions());
        }
    }

    private Map<String, MethodInvocationHandler> dealing(WorkAlertId id) {
        AlertControl control = records.control();
        return Map.of(
                "Acknowledge",
                dealing(id, Bad_ConditionBranchAlreadyAcked, (said, who) -> control.acknowledge(id, said, who)),
                "Confirm",
                dealing(id, Bad_ConditionBranchAlreadyConfirmed, (said, who) -> control.confirm(id, said, who)),
                "AddComment",
                dealing(id, Bad_InvalidState, (said, who) -> control.comment(id, requireNonNullElse(said, ""), who)));
    }

    /** Its arguments are the event that somebody has seen, and a comment: nobody deals with what he has not seen. */
    private MethodInvocationHandler dealing(WorkAlertId id, long done, Step step) {
        return method(
                Map.of(UNKNOWN, Bad_EventIdUnknown, NOT_ALLOWED, done, FORBIDDEN, Bad_UserAccessDenied),
                (in, origin) -> {
                    ByteString event = requireNonNullElse((ByteString) in[0].value(), ByteString.NULL_VALUE);
                    if (records.alerts()
                            .hold(id)
                            .filter(alert -> EventIds.isOf(alert, event))
                            .isEmpty()) {
                        throw Rejection.unknown("such event of work alert", id);
                    }
                    step.take(text((LocalizedText) in[1].value()), origin);
                },
                ByteString.class,
                LocalizedText.class);
    }

    private Map<String, MethodInvocationHandler> shelving(WorkAlertId id) {
        AlertControl control = records.control();
        return Map.of(
                "TimedShelve",
                method(
                        Map.of(UNKNOWN, Bad_NodeIdUnknown, INVALID, Bad_ShelvingTimeOutOfRange),
                        (in, who) -> control.timedShelve(id, time((Double) in[0].value()), null, who),
                        Double.class),
                "OneShotShelve",
                method(
                        Map.of(UNKNOWN, Bad_NodeIdUnknown, NOT_ALLOWED, Bad_ConditionAlreadyShelved),
                        (in, who) -> control.oneShotShelve(id, null, who)),
                "Unshelve",
                method(
                        Map.of(UNKNOWN, Bad_NodeIdUnknown, NOT_ALLOWED, Bad_ConditionNotShelved),
                        (in, who) -> control.unshelve(id, null, who)));
    }

    private MethodInvocationHandler method(Map<Reason, Long> declined, ConditionMethod.Body body, Class<?>... types) {
        return new ConditionMethod(
                callers,
                types,
                declined,
                (in, origin) -> records.together().executeWithoutResult(all -> body.call(in, origin)));
    }

    /** One command on an alert. */
    @FunctionalInterface
    private interface Step {
        void take(@Nullable String comment, Origin origin);
    }

    /** An empty comment leaves the one that is there. */
    private static @Nullable String text(@Nullable LocalizedText comment) {
        String text = comment == null ? null : comment.text();
        return text == null || text.isBlank() ? null : text;
    }

    /** None is no time; what is no number is none either. */
    private static Duration time(@Nullable Double milliseconds) {
        return Duration.ofMillis(milliseconds == null ? 0 : milliseconds.longValue());
    }
}
