package mes.connection;

import java.util.List;
import java.util.Optional;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/** The connections that this process follows, those of the configuration among them. */
public interface FollowedConnections {

    /** Those of the configuration, which alone can change them. */
    List<Connection> declared();

    /** How it stands; absent when it is not followed. */
    Optional<ConnectionStatus> status(ConnectionId id);

    /** Whether one of them tells the equipment what others decide about the job orders that it has. */
    boolean tellJobCommands(EquipmentId equipment);

    /**
     * The nodes below a node of a connection's server, in its order: at most so many as anybody would look through.
     *
     * @param node absent for the folder of objects
     * @throws Rejection UNKNOWN when it is not followed, REFUSED when the server is away or has no such node
     */
    List<ServerNode> browse(ConnectionId id, @Nullable String node);

    /**
     * Writes a value in the type of its node, and reads it back.
     *
     * @throws Rejection UNKNOWN when it is not followed, INVALID for the node's type, REFUSED when the server is away
     */
    ServerAnswer write(ConnectionId id, String node, String value);

    /**
     * Calls a method of an object, its arguments in the types that it asks for.
     *
     * @throws Rejection UNKNOWN when it is not followed, INVALID arguments, REFUSED when the server is away
     */
    ServerAnswer call(ConnectionId id, String object, String method, List<String> arguments);
}
