package mes.connection;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import mes.common.Origin;
import mes.common.Rejection;
import mes.connection.Intervention.Command;
import mes.journal.Change;
import mes.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has servers of equipment do what somebody asks for, if their connections are open to that. The journal says that it was
 * asked before the server hears of it, and then what the server said.
 */
@Component
public class Interventions {

    private final Connections connections;
    private final ObjectProvider<FollowedConnections> followed;
    private final Journal journal;
    private final TransactionOperations together;

    /** @param followed absent where no OPC UA runs */
    Interventions(
            Connections connections,
            ObjectProvider<FollowedConnections> followed,
            Journal journal,
            TransactionOperations together) {
        this.connections = connections;
        this.followed = followed;
        this.journal = journal;
        this.together = together;
    }

    /**
     * Writes a value, and reads it back.
     *
     * @throws Rejection UNKNOWN connection, NOT_ALLOWED node, INVALID for the node's type, REFUSED when the server is away
     */
    public Intervention write(ConnectionId id, String node, String value, Origin origin) {
        Connection connection = open(id, node, Reach::writable);
        Intervention asked = asked(connection, node, null, List.of(value));
        return carryOut(asked, live -> live.write(id, node, value), origin);
    }

    /**
     * Calls a method of an object.
     *
     * @throws Rejection UNKNOWN connection, NOT_ALLOWED method, INVALID arguments, REFUSED when the server is away
     */
    public Intervention call(ConnectionId id, String object, String method, List<String> arguments, Origin origin) {
        Connection connection = open(id, method, Reach::callable);
        Intervention asked = asked(connection, object, method, arguments);
        return carryOut(asked, live -> live.call(id, object, method, arguments), origin);
    }

    private Connection open(ConnectionId id, String node, Function<Reach, Set<String>> opened) {
        Connection connection = followed.stream()
                .flatMap(live -> live.declared().stream())
                .filter(declared -> declared.id().equals(id))
                .findFirst()
                .orElseGet(() -> connections.get(id));
        if (!opened.apply(connection.reach()).contains(node)) {
            throw Rejection.notAllowed("connection " + id + " is not open to this for " + node);
        }
        return connection;
    }

    private static Intervention asked(Connection to, String node, @Nullable String method, List<String> given) {
        return new Intervention(UUID.randomUUID().toString(), to.id(), to.equipment(), node, method, given, null, 1);
    }

    private Intervention carryOut(Intervention asked, Function<FollowedConnections, ServerAnswer> how, Origin origin) {
        FollowedConnections live = followed.stream()
                .findFirst()
                .orElseThrow(() -> Rejection.unknown("connection that is followed,", asked.connection()));
        tell(asked, Command.ASK, origin);
        try {
            Intervention answered = asked.answered(how.apply(live));
            tell(answered, Command.ANSWER, origin);
            return answered;
        } catch (Rejection e) {
            tell(asked.answered(new ServerAnswer(e.getMessage(), false, List.of())), Command.ANSWER, origin);
            throw e;
        }
    }

    private void tell(Intervention now, Command command, Origin origin) {
        together.executeWithoutResult(all ->
                journal.append(new Change("intervention", now.id(), now.version(), command.name(), origin, now)));
    }
}
