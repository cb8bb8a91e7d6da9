package mes.opcua.jobcontrol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mes.access.Role;
import mes.common.Origin;
import mes.common.Reason;
import mes.common.Rejection;
import mes.opcua.isa95.JobControlTypes;
import mes.opcua.stack.CallPermissions;
import org.eclipse.milo.opcua.sdk.server.AccessContext;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DiagnosticInfo;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * A method whose last output is the ReturnStatus: Good when it was done, Uncertain when it was declined. Bad means that
 * nobody looked at what was asked: the caller may not, the arguments are not those of the method, or the server cannot now.
 *
 * @param allowed the roles that may call it
 * @param inputs how many arguments it takes
 * @param comment which of them is the comment, -1 for none
 */
record Method(
        Callers callers,
        JobControlTypes types,
        Set<Role> allowed,
        int inputs,
        int comment,
        List<Variant> nothing,
        Body body)
        implements MethodInvocationHandler {

    private static final long UNCERTAIN = 0x4000_0000L;

    /** What a method does; it gives its outputs but for the ReturnStatus. */
    @FunctionalInterface
    interface Body {

        /** @throws Declined or {@link Rejection} when it is declined */
        List<Variant> call(Arguments in, Origin origin);
    }

    @Override
    public CallMethodResult invoke(AccessContext context, CallMethodRequest request) {
        Arguments in = new Arguments(types, request.getInputArguments());
        if (in.count() != inputs) {
            return bad(in.count() < inputs ? StatusCodes.Bad_ArgumentsMissing : StatusCodes.Bad_TooManyArguments);
        }
        try {
            return callers.of(context)
                    .filter(caller -> allowed.stream().anyMatch(caller::is))
                    .map(caller -> call(in, caller.name()))
                    .orElseGet(() -> bad(StatusCodes.Bad_UserAccessDenied));
        } catch (DataIntegrityViolationException cannotBeKept) { // such as a character 0: to ask again would not help
            return bad(StatusCodes.Bad_InvalidArgument);
        } catch (DataAccessException | TransactionException away) {
            return bad(StatusCodes.Bad_ResourceUnavailable);
        }
    }

    /** What its node tells of who may call it. */
    CallPermissions permissions() {
        return new CallPermissions(allowed, callers::of);
    }

    private CallMethodResult call(Arguments in, String who) {
        try {
            Origin origin = new Origin("opcua", who, comment < 0 ? null : in.comment(comment));
            return result(StatusCode.GOOD, body.call(in, origin), ReturnStatus.NO_ERROR);
        } catch (Unreadable e) {
            return mistyped(e.argument());
        } catch (Declined e) {
            return result(new StatusCode(UNCERTAIN), nothing, e.status());
        } catch (Rejection e) {
            return e.reason() == Reason.FORBIDDEN
                    ? bad(StatusCodes.Bad_UserAccessDenied)
                    : result(new StatusCode(UNCERTAIN), nothing, ReturnStatus.of(e.reason()));
        }
    }

    private static CallMethodResult result(StatusCode code, List<Variant> outputs, ReturnStatus status) {
        List<Variant> all = new ArrayList<>(outputs);
        all.add(status.value());
        return new CallMethodResult(code, new StatusCode[0], new DiagnosticInfo[0], all.toArray(Variant[]::new));
    }

    private CallMethodResult mistyped(int argument) {
        StatusCode[] results = new StatusCode[inputs];
        Arrays.fill(results, StatusCode.GOOD);
        results[argument] = new StatusCode(StatusCodes.Bad_TypeMismatch);
        return new CallMethodResult(
                new StatusCode(StatusCodes.Bad_InvalidArgument), results, new DiagnosticInfo[0], new Variant[0]);
    }

    private static CallMethodResult bad(long code) {
        return new CallMethodResult(new StatusCode(code), new StatusCode[0], new DiagnosticInfo[0], new Variant[0]);
    }
}
