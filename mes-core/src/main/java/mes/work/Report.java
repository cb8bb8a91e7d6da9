package mes.work;

import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import mes.common.Quantity;
import mes.material.MaterialAmount;
import mes.material.MaterialUse;
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
        Actuals actuals) {

    /**
     * A report in which the product is one of the materials, as it is on every wire; here it is counted.
     *
     * @param materials all that were told of, which may be none
     */
    public static Report told(
            @Nullable Instant start,
            @Nullable Instant end,
            List<MaterialAmount> materials,
            Actuals actuals,
            Work work) {
        Predicate<MaterialAmount> good = amount -> isOfProduct(amount, MaterialUse.PRODUCED, work);
        Predicate<MaterialAmount> scrap = amount -> isOfProduct(amount, MaterialUse.SCRAP, work);
        return new Report(
                start,
                end,
                sum(materials, good),
                sum(materials, scrap),
                materials.isEmpty()
                        ? null
                        : materials.stream().filter(not(good.or(scrap))).toList(),
                actuals);
    }

    private static boolean isOfProduct(MaterialAmount amount, MaterialUse use, Work work) {
        return amount.use() == use
                && amount.quantity() != null
                && work.produced()
                        .filter(product -> amount.definition() == null
                                || amount.definition().equals(product.definition()))
                        .isPresent();
    }

    private static @Nullable BigDecimal sum(List<MaterialAmount> materials, Predicate<MaterialAmount> wanted) {
        return materials.stream()
                .filter(wanted)
                .map(MaterialAmount::quantity)
                .filter(Objects::nonNull)
                .map(Quantity::value)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
