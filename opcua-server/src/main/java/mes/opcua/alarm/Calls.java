package mes.opcua.alarm;

import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DiagnosticInfo;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;

/** Calls of methods that answer with a status and nothing else. */
final class Calls {

    private Calls() {}

    static Variant[] inputs(CallMethodRequest call) {
        Variant[] inputs = call.getInputArguments();
        return inputs == null ? new Variant[0] : inputs;
    }

    static CallMethodResult answer(long status) {
        return answer(status, new StatusCode[0]);
    }

    /** Why a method that takes arguments of these types cannot be called with those; null has every type. */
    static Optional<CallMethodResult> misfit(Variant[] inputs, Class<?>... types) {
        if (inputs.length != types.length) {
            return Optional.of(answer(
                    inputs.length < types.length
                            ? StatusCodes.Bad_ArgumentsMissing
                            : StatusCodes.Bad_TooManyArguments));
        }
        StatusCode[] results = IntStream.range(0, types.length)
                .mapToObj(i -> fits(inputs[i], types[i]))
                .toArray(StatusCode[]::new);
        return IntStream.range(0, types.length).allMatch(i -> results[i].isGood())
                ? Optional.empty()
                : Optional.of(answer(StatusCodes.Bad_InvalidArgument, results));
    }

    private static StatusCode fits(Variant input, Class<?> type) {
        boolean fits = input.value() == null || type.isInstance(input.value());
        return fits ? StatusCode.GOOD : new StatusCode(StatusCodes.Bad_TypeMismatch);
    }

    private static CallMethodResult answer(long status, StatusCode[] inputs) {
        return new CallMethodResult(new StatusCode(status), inputs, new DiagnosticInfo[0], new Variant[0]);
    }
}
