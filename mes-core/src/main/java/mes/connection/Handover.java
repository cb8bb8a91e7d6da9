package mes.connection;

import java.util.Map;

/**
 * How job orders are given to the equipment.
 *
 * @param taskParameter with pallets: the parameter of the job order, or the property of one of its resources, that decides
 * @param taskCodes with pallets: the code for each of its values, in any case of letters; the usual ones if there is none
 */
public record Handover(HandshakeKind handshake, String taskParameter, Map<String, Integer> taskCodes) {

    public Handover {
        taskCodes = Map.copyOf(taskCodes);
    }
}
