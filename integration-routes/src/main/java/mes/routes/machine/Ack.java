package mes.routes.machine;

import mes.equipment.EquipmentId;
import mes.journal.MessageNumber;

/** Everything up to this number is stored; nothing of it need be sent again. */
record Ack(EquipmentId equipment, MessageNumber upTo) {

    /** The payload, as docs/messages promises it. */
    record Message(int schema, String epoch, long sequence) {}

    Message message() {
        return new Message(Schema.VERSION, upTo.sender().epoch(), upTo.number());
    }
}
