package mes.performance;

import java.math.BigDecimal;
import java.time.Instant;
import mes.equipment.EquipmentId;
import mes.work.JobOrderId;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of equipment produced, for one job order or for none, in units of the product (ISO 22400-2: good, scrap and
 * rework quantity).
 *
 * @param at when it was reported; of a sum, when the last was
 */
public record Production(
        EquipmentId equipment,
        @Nullable JobOrderId jobOrder,
        BigDecimal good,
        BigDecimal scrap,
        BigDecimal rework,
        Instant at) {

    /** The produced quantity, PQ. */
    BigDecimal quantity() {
        return good.add(scrap).add(rework);
    }

    boolean isNothing() {
        return quantity().signum() == 0;
    }
}
