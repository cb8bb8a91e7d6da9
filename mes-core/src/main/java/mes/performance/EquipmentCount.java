package mes.performance;

import java.math.BigDecimal;
import java.time.Instant;
import mes.equipment.EquipmentId;

/** What a piece of equipment has counted in all, in units of its product. */
public record EquipmentCount(
        EquipmentId equipment, BigDecimal good, BigDecimal scrap, BigDecimal rework, Instant at, int version) {

    /** What may be asked of a count. */
    public enum Command {
        REPORT
    }

    static EquipmentCount none(EquipmentId equipment) {
        return new EquipmentCount(equipment, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Instant.EPOCH, 0);
    }

    EquipmentCount report(BigDecimal newGood, BigDecimal newScrap, BigDecimal newRework, Instant time) {
        return new EquipmentCount(equipment, newGood, newScrap, newRework, time, version + 1);
    }

    /** What was counted since an earlier total; a total that fell was reset, and counts from zero. */
    static BigDecimal increase(BigDecimal before, BigDecimal now) {
        return now.compareTo(before) < 0 ? now : now.subtract(before);
    }
}
