package mes.routes.nouns;

import static mes.routes.nouns.Overlay.replace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mes.b2mml.Wire;
import mes.b2mml.v0701.OpMaterialActualType;
import mes.b2mml.v0701.OpSegmentResponseType;
import mes.work.Actuals;
import mes.work.JobResponse;
import mes.work.Report;
import mes.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of a job order, as the response to the segment requirement that it fulfils. */
@Component
final class SegmentResponseWords {

    private final SiteTime time;
    private final Details details;

    SegmentResponseWords(SiteTime time, Details details) {
        this.time = time;
        this.details = details;
    }

    /** What the response tells of the work that was asked for. */
    Report report(OpSegmentResponseType response, Work work) {
        return report(response, work, details.of(response));
    }

    /** As it was reported, and as it is now. */
    OpSegmentResponseType wire(Job job) {
        return kept(job)
                .map(kept -> broughtUpToDate(kept, job))
                .orElseGet(() -> whole(job))
                .withSegmentState(States.responseState(job.state()));
    }

    private Report report(OpSegmentResponseType response, Work work, @Nullable String words) {
        return Report.told(
                time.instant(response.getActualStartTime()),
                time.instant(response.getActualEndTime()),
                Values.each(response.getMaterialActual(), MaterialParts::actual),
                new Actuals(
                        null,
                        Texts.description(response.getDescription()),
                        Resources.actual(
                                response.getPersonnelActual(),
                                response.getEquipmentActual(),
                                response.getPhysicalAssetActual()),
                        Values.each(response.getSegmentData(), Values::datum),
                        words),
                work);
    }

    private Optional<OpSegmentResponseType> kept(Job job) {
        return Optional.ofNullable(job.response())
                .map(JobResponse::actuals)
                .flatMap(actuals -> details.read(actuals.details(), OpSegmentResponseType.class));
    }

    private OpSegmentResponseType broughtUpToDate(OpSegmentResponseType kept, Job job) {
        new Overlay<>(report(kept, job.order().work(), null), Reports.now(Objects.requireNonNull(job.response())))
                .write(Report::startTime, start -> kept.setActualStartTime(time.time(start)))
                .write(Report::endTime, end -> kept.setActualEndTime(time.time(end)))
                .write(Reports::amounts, amounts -> replace(kept.getMaterialActual(), materials(job)))
                .write(
                        report -> report.actuals().description(),
                        text -> replace(kept.getDescription(), Texts.texts(text)))
                .write(
                        report -> report.actuals().data(),
                        data -> replace(kept.getSegmentData(), Values.each(data, Values::datum)))
                .write(report -> report.actuals().resources(), resources -> {
                    replace(kept.getPersonnelActual(), PersonnelParts.actual(resources));
                    replace(kept.getEquipmentActual(), EquipmentParts.actual(resources));
                    replace(kept.getPhysicalAssetActual(), PhysicalAssetParts.actual(resources));
                });
        if (kept.getEquipmentActual().isEmpty()) {
            kept.withEquipmentActual(EquipmentParts.actual(job.resources()));
        }
        return kept;
    }

    private OpSegmentResponseType whole(Job job) {
        Work work = job.order().work();
        var resources = job.resources();
        var segment = job.segment();
        return new OpSegmentResponseType()
                .withID(Wire.id(job.id()))
                .withDescription(Texts.texts(job.description()))
                .withProcessSegmentID(Texts.ids(work.workMaster()))
                .withOperationsRequestID(Wire.id(job.request()))
                .withSegmentRequirementID(Texts.ids(segment == null ? null : segment.id()))
                .withOperationsDefinitionID(Texts.ids(segment == null ? null : segment.operationsDefinition()))
                .withOperationsSegmentID(Texts.ids(segment == null ? null : segment.operationsSegment()))
                .withJobResponseID(Wire.id(job.responseId()))
                .withActualStartTime(time.time(job.startTime()))
                .withActualEndTime(time.time(job.endTime()))
                .withSegmentData(Values.each(job.data(), Values::datum))
                .withPersonnelActual(PersonnelParts.actual(resources))
                .withEquipmentActual(EquipmentParts.actual(resources))
                .withPhysicalAssetActual(PhysicalAssetParts.actual(resources))
                .withMaterialActual(materials(job));
    }

    private static List<OpMaterialActualType> materials(Job job) {
        return MaterialParts.actual(job.materials());
    }
}
