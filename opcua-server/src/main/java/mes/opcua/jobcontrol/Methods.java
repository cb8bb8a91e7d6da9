package mes.opcua.jobcontrol;

import static mes.access.Role.ADMINISTRATOR;
import static mes.access.Role.INTEGRATION;
import static mes.access.Role.OPERATOR;
import static mes.access.Role.SUPERVISOR;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import mes.access.Role;
import mes.common.Origin;
import mes.opcua.isa95.ISA95JobOrderDataType;
import mes.opcua.isa95.ISA95JobResponseDataType;
import mes.opcua.isa95.ISA95StateDataType;
import mes.opcua.isa95.JobControlTypes;
import mes.opcua.jobcontrol.Method.Body;
import mes.work.JobCommand;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/** The methods of a station by their names, and who may call them. */
final class Methods {

    /** Who asks for work, as at the other doors. */
    private static final Set<Role> ASKERS = Set.of(SUPERVISOR, INTEGRATION, ADMINISTRATOR);

    private static final Set<Role> DOERS = Set.of(OPERATOR, SUPERVISOR, ADMINISTRATOR);
    private static final Set<Role> READERS = Set.of(OPERATOR, SUPERVISOR, INTEGRATION, ADMINISTRATOR);

    private static final Map<String, JobCommand> COMMANDS = Map.of(
            "Start", JobCommand.START,
            "RevokeStart", JobCommand.REVOKE_START,
            "Pause", JobCommand.PAUSE,
            "Resume", JobCommand.RESUME,
            "Stop", JobCommand.STOP,
            "Abort", JobCommand.ABORT,
            "Cancel", JobCommand.CANCEL,
            "Clear", JobCommand.CLEAR);

    private final Callers callers;
    private final JobControlTypes types;

    Methods(Callers callers, JobControlTypes types) {
        this.callers = callers;
        this.types = types;
    }

    Map<String, Method> receiver(Calls calls) {
        Map<String, Method> methods = new LinkedHashMap<>();
        methods.put("Store", order(calls::store));
        methods.put("StoreAndStart", order(calls::storeAndStart));
        methods.put("Update", order(calls::update));
        COMMANDS.forEach((name, command) ->
                methods.put(name, new Method(callers, types, DOERS, 2, 1, List.of(), (in, origin) -> {
                    calls.execute(in.text(0), command, origin);
                    return List.of();
                })));
        return methods;
    }

    Map<String, Method> provider(Calls calls) {
        return Map.of(
                "RequestJobResponseByJobOrderID",
                query(Variant.NULL_VALUE, in -> calls.response(in.text(0))),
                "RequestJobResponseByJobOrderState",
                query(
                        new Variant(new ExtensionObject[0]),
                        in -> calls.responsesIn(in.structures(0, ISA95StateDataType.class))));
    }

    Map<String, Method> responseReceiver(Calls calls) {
        Body body = (in, origin) -> {
            calls.receive(in.structure(0, ISA95JobResponseDataType.class), origin);
            return List.of();
        };
        return Map.of("ReceiveJobResponse", new Method(callers, types, READERS, 1, -1, List.of(), body));
    }

    private Method order(BiConsumer<ISA95JobOrderDataType, Origin> call) {
        return new Method(callers, types, ASKERS, 2, 1, List.of(), (in, origin) -> {
            call.accept(in.structure(0, ISA95JobOrderDataType.class), origin);
            return List.of();
        });
    }

    private Method query(Variant nothing, Function<Arguments, Variant> answer) {
        return new Method(callers, types, READERS, 1, -1, List.of(nothing), (in, origin) -> List.of(answer.apply(in)));
    }
}
