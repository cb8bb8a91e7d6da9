package mes.opcua.alarm;

import static java.util.Objects.requireNonNullElse;
import static mes.access.Role.ADMINISTRATOR;
import static mes.access.Role.OPERATOR;
import static mes.access.Role.SUPERVISOR;

import java.util.Set;
import mes.access.Role;
import mes.common.Origin;
import mes.common.Rejection;
import mes.opcua.jobcontrol.Callers;
import mes.opcua.stack.CallPermissions;
import org.eclipse.milo.opcua.sdk.server.AccessContext;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A method by which people deal with a condition: its arguments are the event that they have seen, and a comment.
 *
 * @param notAllowed the status when what is asked is done already
 */
record ConditionMethod(Callers callers, long notAllowed, Body body) implements MethodInvocationHandler {

    private static final Set<Role> DOERS = Set.of(OPERATOR, SUPERVISOR, ADMINISTRATOR);

    /** What its node tells of who may call it. */
    CallPermissions permissions() {
        return new CallPermissions(DOERS, callers::of);
    }

    /** What a method does. */
    @FunctionalInterface
    interface Body {

        /** @throws Rejection UNKNOWN for the event, or what the domain declines */
        void call(ByteString event, @Nullable String comment, Origin origin);
    }

    @Override
    public CallMethodResult invoke(AccessContext context, CallMethodRequest request) {
        return callers.of(context)
                .filter(caller -> DOERS.stream().anyMatch(caller::is))
                .map(caller -> call(Calls.inputs(request), Origin.of("opcua", caller.name())))
                .orElseGet(() -> Calls.answer(StatusCodes.Bad_UserAccessDenied));
    }

    private CallMethodResult call(Variant[] in, Origin origin) {
        return Calls.misfit(in, ByteString.class, LocalizedText.class)
                .orElseGet(() -> call(event(in[0]), text((LocalizedText) in[1].value()), origin));
    }

    private CallMethodResult call(ByteString event, @Nullable String comment, Origin origin) {
        try {
            body.call(event, comment, origin);
            return Calls.answer(StatusCodes.Good);
        } catch (Rejection e) {
            return Calls.answer(status(e));
        } catch (DataAccessException | TransactionException e) {
            return Calls.answer(StatusCodes.Bad_ResourceUnavailable);
        }
    }

    private long status(Rejection rejection) {
        return switch (rejection.reason()) {
            case UNKNOWN -> StatusCodes.Bad_EventIdUnknown;
            case NOT_ALLOWED -> notAllowed;
            case FORBIDDEN -> StatusCodes.Bad_UserAccessDenied;
            default -> StatusCodes.Bad_InvalidArgument;
        };
    }

    private static ByteString event(Variant argument) {
        return requireNonNullElse((ByteString) argument.value(), ByteString.NULL_VALUE);
    }

    /** An empty comment leaves the one that is there. */
    private static @Nullable String text(@Nullable LocalizedText comment) {
        String text = comment == null ? null : comment.text();
        return text == null || text.isBlank() ? null : text;
    }
}
