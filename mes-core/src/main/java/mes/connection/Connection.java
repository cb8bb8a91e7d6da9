package mes.connection;

import mes.equipment.EquipmentId;

/**
 * That a piece of equipment is followed by way of its OPC UA server.
 *
 * @param enabled whether it is followed now
 */
public record Connection(
        ConnectionId id,
        EquipmentId equipment,
        Server server,
        Mapping mapping,
        Pace pace,
        Handover handover,
        boolean enabled,
        int version) {

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
        return new Connection(id, equipment, server, mapping, pace, handover, enabled, number);
    }
}
