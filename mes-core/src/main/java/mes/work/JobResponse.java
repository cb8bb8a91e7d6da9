package mes.work;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mes.common.Quantity;
import mes.equipment.EquipmentId;
import mes.material.MaterialAmount;
import mes.material.MaterialUse;
import org.jspecify.annotations.Nullable;

/**
 * What came of a job order: when, on which equipment, with which result (ISA-95 part 4, job response).
 *
 * @param state the state of the job order that it reports
 * @param good units within specification, counted by the equipment or declared at the end
 * @param materials further material actuals, as reported by the equipment
 * @param actuals what else was reported, if anything was
 */
public record JobResponse(
        JobOrderId jobOrder,
        @Nullable EquipmentId equipment,
        JobState state,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        BigDecimal good,
        BigDecimal scrap,
        BigDecimal rework,
        List<MaterialAmount> materials,
        @JsonInclude(Include.NON_NULL) @Nullable Actuals actuals,
        int version) {

    /** What may be asked of a job response. */
    public enum Command {
        OPEN,
        COUNT,
        REPORT,
        CHANGE,
        CLOSE
    }

    public JobResponse {
        materials = List.copyOf(materials);
    }

    static JobResponse open(JobOrder order, Instant now) {
        return new JobResponse(
                order.id(),
                order.work().equipment(),
                order.state(),
                now,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                List.of(),
                null,
                1);
    }

    /** A reported end remains; without one the order ended when it entered its state. */
    JobResponse follow(JobOrder order) {
        Instant end = order.state().isOver() && endTime == null ? order.since() : endTime;
        return new JobResponse(
                jobOrder,
                equipment,
                order.state(),
                startTime,
                end,
                good,
                scrap,
                rework,
                materials,
                actuals,
                version + 1);
    }

    JobResponse count(BigDecimal moreGood, BigDecimal moreScrap, BigDecimal moreRework) {
        return with(good.add(moreGood), scrap.add(moreScrap), rework.add(moreRework), materials);
    }

    JobResponse report(List<MaterialAmount> more) {
        List<MaterialAmount> all = new ArrayList<>(materials);
        all.addAll(more);
        return with(good, scrap, rework, all);
    }

    JobResponse report(Report said) {
        return new JobResponse(
                jobOrder,
                equipment,
                state,
                said.startTime() == null ? startTime : said.startTime(),
                said.endTime() == null ? endTime : said.endTime(),
                requireNonNullElse(said.good(), good),
                requireNonNullElse(said.scrap(), scrap),
                rework,
                requireNonNullElse(said.materials(), materials),
                actuals == null ? said.actuals() : actuals.report(said.actuals()),
                version + 1);
    }

    /** Whether it is the same but for its version; 10 is as good as 10.0. */
    boolean saysNoMoreThan(JobResponse known) {
        return good.compareTo(known.good) == 0
                && scrap.compareTo(known.scrap) == 0
                && Objects.equals(startTime, known.startTime)
                && Objects.equals(endTime, known.endTime)
                && materials.equals(known.materials)
                && Objects.equals(actuals, known.actuals);
    }

    /** Whether the equipment counted anything. */
    boolean isCounted() {
        return good.signum() + scrap.signum() + rework.signum() > 0;
    }

    /** All material actuals: what was produced and scrapped of the order's product, then what else was reported. */
    public List<MaterialAmount> materialActuals(Work work) {
        List<MaterialAmount> all = new ArrayList<>();
        work.produced().ifPresent(product -> {
            all.add(amount(product, MaterialUse.PRODUCED, good));
            if (scrap.signum() > 0) {
                all.add(amount(product, MaterialUse.SCRAP, scrap));
            }
        });
        all.addAll(materials);
        return all;
    }

    private JobResponse with(
            BigDecimal newGood, BigDecimal newScrap, BigDecimal newRework, List<MaterialAmount> newMaterials) {
        return new JobResponse(
                jobOrder,
                equipment,
                state,
                startTime,
                endTime,
                newGood,
                newScrap,
                newRework,
                newMaterials,
                actuals,
                version + 1);
    }

    private static MaterialAmount amount(MaterialAmount product, MaterialUse use, BigDecimal value) {
        String unit = product.quantity() == null ? null : product.quantity().unit();
        return new MaterialAmount(product.definition(), product.lot(), use, new Quantity(value, unit));
    }
}
