package mes.routes.machine;

import mes.equipment.EquipmentId;
import mes.routes.ResponseAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the equipment is to be told about a message it sent, once that is stored.
 *
 * @param ack how far the equipment was heard
 * @param reply the answer that the equipment asked for, if it did
 */
record Heard(EquipmentId equipment, Ack ack, @Nullable Reply reply) {

    /** Everything up to this number of the epoch is stored; nothing of it need be sent again. */
    record Ack(int schema, String epoch, long sequence) {}

    /** An answer as it is written, and where to. */
    record Reply(ResponseAddress to, String answer) {}
}
