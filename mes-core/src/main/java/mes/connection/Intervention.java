package mes.connection;

import java.util.List;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has the server of equipment take a value, or do what one of its methods does.
 *
 * @param node whose value it is, or whose method
 * @param method absent for a value
 * @param given the value, or the arguments
 * @param answer absent until there is one
 */
public record Intervention(
        String id,
        ConnectionId connection,
        EquipmentId equipment,
        String node,
        @Nullable String method,
        List<String> given,
        @Nullable ServerAnswer answer,
        int version) {

    /** What may be asked of an intervention. */
    public enum Command {
        ASK,
        ANSWER
    }

    Intervention answered(ServerAnswer said) {
        return new Intervention(id, connection, equipment, node, method, given, said, version + 1);
    }
}
