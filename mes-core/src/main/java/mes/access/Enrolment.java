package mes.access;

import java.time.Instant;
import mes.equipment.EquipmentId;

/**
 * That a machine may get a user of its own, once, by a code that was told once.
 *
 * @param expires until when
 */
public record Enrolment(EquipmentId equipment, Instant expires, int version) {

    /** What may be asked of an enrolment. */
    public enum Command {
        OFFER,
        REDEEM,
        WITHDRAW
    }
}
