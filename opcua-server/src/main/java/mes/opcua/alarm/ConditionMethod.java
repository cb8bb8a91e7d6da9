package mes.opcua.alarm;

import static mes.access.Role.ADMINISTRATOR;
import static mes.access.Role.OPERATOR;
import static mes.access.Role.SUPERVISOR;

import java.util.Map;
import java.util.Set;
import mes.access.Role;
import mes.common.Origin;
import mes.common.Reason;
import mes.common.Rejection;
import mes.opcua.jobcontrol.Callers;
import mes.opcua.stack.CallPermissions;
import org.eclipse.milo.opcua.sdk.server.AccessContext;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * A method by which people deal with a condition.
 *
 * @param types those of its arguments
 * @param declined the statuses for what the domain declines, Bad_InvalidArgument where there is none
 */
record ConditionMethod(Callers callers, Class<?>[] types, Map<Reason, Long> declined, Body body)
        implements MethodInvocationHandler {

    private static final Set<Role> DOERS = Set.of(OPERATOR, SUPERVISOR, ADMINISTRATOR);

    /** What its node tells of who may call it. */
    CallPermissions permissions() {
        return new CallPermissions(DOERS, callers::of);
    }

    /** What a method does. */
    @FunctionalInterface
    interface Body {

        /**
         * @param in of the types of the method, or null
         * @throws Rejection what the domain declines
         */
        void call(Variant[] in, Origin origin);
    }

    @Override
    public CallMethodResult invoke(AccessContext context, CallMethodRequest request) {
        return callers.of(context)
                .filter(caller -> DOERS.stream().anyMatch(caller::is))
                .map(caller -> call(Calls.inputs(request), Origin.of("opcua", caller.name())))
                .orElseGet(() -> Calls.answer(StatusCodes.Bad_UserAccessDenied));
    }

    private CallMethodResult call(Variant[] in, Origin origin) {
        return Calls.misfit(in, types).orElseGet(() -> Calls.answer(status(in, origin)));
    }

    private long status(Variant[] in, Origin origin) {
        try {
            body.call(in, origin);
            return StatusCodes.Good;
        } catch (Rejection e) {
            return declined.getOrDefault(e.reason(), StatusCodes.Bad_InvalidArgument);
        } catch (DataIntegrityViolationException cannotBeKept) { // such as a character 0: to ask again would not help
            return StatusCodes.Bad_InvalidArgument;
        } catch (DataAccessException | TransactionException away) {
            return StatusCodes.Bad_ResourceUnavailable;
        }
    }
}
