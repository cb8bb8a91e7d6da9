package mes.routes.nouns;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.List;
import mes.work.Actuals;
import mes.work.JobResponse;
import mes.work.Report;
import org.jspecify.annotations.Nullable;

/** Job responses as reports of how they stand, to be compared and changed. */
final class Reports {

    private static final Actuals NONE = new Actuals(null, null, List.of(), List.of(), null);

    private Reports() {}

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
}
