package mes.connection;

import java.util.Objects;
import mes.equipment.EquipmentId;

/**
 * That a piece of equipment is followed by way of its OPC UA server.
 *
 * @param reach what of the server may be changed at somebody's request
 * @param enabled whether it is followed now
 */
public record Connection(
        ConnectionId id,
        EquipmentId equipment,
        Server server,
        Mapping mapping,
        Pace pace,
        Handover handover,
        Reach reach,
        boolean enabled,
        int version) {

    public Connection {
        reach = Objects.requireNonNullElse(reach, Reach.NONE); // those of before say nothing of it
    }

    /** What may be asked of a connection. */
    public enum Command {
        ADD,
        CHANGE,
        REMOVE
    }

    /** The same as somebody wants it now. */
    Connection change(Connection wanted) {
        return wanted.withVersion(version + 1);
    }

    boolean says(Connection wanted) {
        return equals(wanted.withVersion(version));
    }

    private Connection withVersion(int number) {
        return new Connection(id, equipment, server, mapping, pace, handover, reach, enabled, number);
    }
}
