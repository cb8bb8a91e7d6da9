package mes.performance;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Key performance indicators of a piece of equipment within a span of time, with the formulas of ISO 22400-2.
 *
 * <p>Ratios are parts of one: 0.85 is 85 %. What cannot be computed for want of an input is absent, never assumed.
 *
 * @param actual how the equipment spent the time
 * @param good the good quantity, GQ; scrap, SQ, and rework, RQ, beside it make the produced quantity, PQ
 * @param plannedProductionTime how long the production should have taken: the sum of planned run time per item, PRI, by
 *     produced quantity; absent unless all that was produced belongs to job orders that tell their PRI
 */
public record Kpis(
        Instant from,
        Instant to,
        ActualTimes actual,
        double good,
        double scrap,
        double rework,
        @Nullable Duration plannedProductionTime) {

    private static final double SECONDS_PER_HOUR = 3_600;

    /** Planned busy time, PBT: all of the span. */
    public Duration plannedBusyTime() {
        return Duration.between(from, to);
    }

    /** Produced quantity, PQ. */
    public double produced() {
        return good + scrap + rework;
    }

    /** APT / PBT. */
    public @Nullable Double availability() {
        return ratio(actual.production(), plannedBusyTime());
    }

    /** PRI x PQ / APT; more than 1 where work goes faster than planned. */
    public @Nullable Double effectiveness() {
        return plannedProductionTime == null ? null : ratio(plannedProductionTime, actual.production());
    }

    /** GQ / PQ. */
    public @Nullable Double qualityRatio() {
        return ratio(good, produced());
    }

    /** Availability x effectiveness x quality ratio. */
    public @Nullable Double oee() {
        Double availability = availability();
        Double effectiveness = effectiveness();
        Double quality = qualityRatio();
        return availability == null || effectiveness == null || quality == null
                ? null
                : availability * effectiveness * quality;
    }

    /** AUBT / PBT. */
    public @Nullable Double allocationEfficiency() {
        return ratio(actual.busy(), plannedBusyTime());
    }

    /** APT / AUBT. */
    public @Nullable Double utilizationEfficiency() {
        return ratio(actual.production(), actual.busy());
    }

    /** APT / (APT + ADET). */
    public @Nullable Double technicalEfficiency() {
        return ratio(actual.production(), actual.production().plus(actual.delay()));
    }

    /** AUST / AUPT. */
    public @Nullable Double setupRatio() {
        return ratio(actual.setup(), actual.processing());
    }

    /** SQ / PQ. */
    public @Nullable Double scrapRatio() {
        return ratio(scrap, produced());
    }

    /** RQ / PQ. */
    public @Nullable Double reworkRatio() {
        return ratio(rework, produced());
    }

    /** PQ / AOET, per hour. */
    public @Nullable Double throughputRate() {
        return ratio(produced(), seconds(actual.execution()) / SECONDS_PER_HOUR);
    }

    private static @Nullable Double ratio(Duration part, Duration whole) {
        return ratio(seconds(part), seconds(whole));
    }

    private static @Nullable Double ratio(double part, double whole) {
        return whole <= 0 ? null : part / whole;
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
