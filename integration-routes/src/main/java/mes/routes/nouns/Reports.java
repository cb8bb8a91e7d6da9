package mes.routes.nouns;

import static java.util.Objects.requireNonNullElse;
import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import mes.common.Quantity;
import mes.material.MaterialAmount;
import mes.material.MaterialUse;
import mes.work.Actuals;
import mes.work.JobResponse;
import mes.work.Report;
import mes.work.Work;
import org.jspecify.annotations.Nullable;

/** Reports of work: on the wire its product is one of the materials, in the domain it is counted. */
final class Reports {

    private static final Actuals NONE = new Actuals(null, null, List.of(), List.of(), null);

    private Reports() {}

    /** @param materials all that were told of, which may be none */
    static Report told(
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

    /** What could be reported of a response as it stands. */
    static Report now(JobResponse response) {
        return new Report(
                response.startTime(),
                response.endTime(),
                response.good(),
                response.scrap(),
                response.materials(),
                requireNonNullElse(response.actuals(), NONE));
    }

    /** All amounts, to be compared: what is not told of is none. */
    static List<Object> amounts(Report report) {
        return List.of(plain(report.good()), plain(report.scrap()), requireNonNullElse(report.materials(), List.of()));
    }

    private static BigDecimal plain(@Nullable BigDecimal value) {
        return requireNonNullElse(value, BigDecimal.ZERO).stripTrailingZeros();
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
