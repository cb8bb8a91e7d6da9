package mes.routes.machine;

import java.math.BigDecimal;
import mes.common.Rejection;

/** Bounds for the amounts that equipment tells. */
final class Amounts {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int MOST_DECIMALS = 9;

    private Amounts() {}

    /** @throws Rejection INVALID unless it is from 0 to 10¹² with at most 9 decimals */
    static void check(String what, BigDecimal amount) {
        if (amount.signum() < 0 || amount.scale() > MOST_DECIMALS || amount.compareTo(MOST) > 0) {
            throw Rejection.invalid(what + " must be from 0 to 1000000000000, with at most 9 decimals");
        }
    }
}
