package mes.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import mes.material.MaterialAmount;
import org.jspecify.annotations.Nullable;

/**
 * How work stands as a whole, as told by the one who does it: what is said takes the place of what was known, what is
 * absent stays as it was.
 *
 * @param materials all of them, but what was produced and scrapped of the job order's product
 */
public record Report(
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable BigDecimal good,
        @Nullable BigDecimal scrap,
        @Nullable List<MaterialAmount> materials,
        Actuals actuals) {}
