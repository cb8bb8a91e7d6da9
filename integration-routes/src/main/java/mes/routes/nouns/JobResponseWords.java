package mes.routes.nouns;

import static mes.routes.nouns.Overlay.replace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mes.b2mml.Wire;
import mes.b2mml.v0701.JobResponseType;
import mes.b2mml.v0701.OpMaterialActualType;
import mes.work.Actuals;
import mes.work.JobResponse;
import mes.work.Report;
import mes.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of a job order, as a job response. */
@Component
final class JobResponseWords {

    private final SiteTime time;
    private final Details details;

    JobResponseWords(SiteTime time, Details details) {
        this.time = time;
        this.details = details;
    }

    /** What the response tells of the work that was asked for. */
    Report report(JobResponseType response, Work work) {
        return report(response, work, details.of(response));
    }

    /** As it was reported, and as it is now. */
    JobResponseType wire(Job job) {
        return kept(job)
                .map(kept -> broughtUpToDate(kept, job))
                .orElseGet(() -> whole(job))
                .withJobState(States.responseState(job.state()));
    }

    private Report report(JobResponseType response, Work work, @Nullable String words) {
        return Report.told(
                time.instant(response.getStartTime()),
                time.instant(response.getEndTime()),
                Values.each(response.getMaterialActual(), MaterialParts::actual),
                new Actuals(
                        Texts.of(response.getID()),
                        Texts.description(response.getDescription()),
                        Resources.actual(
                                response.getPersonnelActual(),
                                response.getEquipmentActual(),
                                response.getPhysicalAssetActual()),
                        Values.each(response.getJobResponseData(), Values::datum),
                        words),
                work);
    }

    private Optional<JobResponseType> kept(Job job) {
        return Optional.ofNullable(job.response())
                .map(JobResponse::actuals)
                .flatMap(actuals -> details.read(actuals.details(), JobResponseType.class));
    }

    private JobResponseType broughtUpToDate(JobResponseType kept, Job job) {
        new Overlay<>(report(kept, job.order().work(), null), Reports.now(Objects.requireNonNull(job.response())))
                .write(Report::startTime, start -> kept.setStartTime(time.time(start)))
                .write(Report::endTime, end -> kept.setEndTime(time.time(end)))
                .write(Reports::amounts, amounts -> replace(kept.getMaterialActual(), materials(job)))
                .write(
                        report -> report.actuals().description(),
                        text -> replace(kept.getDescription(), Texts.texts(text)))
                .write(
                        report -> report.actuals().data(),
                        data -> replace(kept.getJobResponseData(), Values.each(data, Values::datum)))
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

    private JobResponseType whole(Job job) {
        Work work = job.order().work();
        var resources = job.resources();
        return new JobResponseType()
                .withID(Wire.id(job.responseId()))
                .withDescription(Texts.texts(job.description()))
                .withJobOrderID(Wire.id(job.id()))
                .withWorkMasterID(Texts.id(work.workMaster()))
                .withWorkMasterVersion(Texts.id(work.workMasterVersion()))
                .withStartTime(time.time(job.startTime()))
                .withEndTime(time.time(job.endTime()))
                .withJobResponseData(Values.each(job.data(), Values::datum))
                .withPersonnelActual(PersonnelParts.actual(resources))
                .withEquipmentActual(EquipmentParts.actual(resources))
                .withPhysicalAssetActual(PhysicalAssetParts.actual(resources))
                .withMaterialActual(materials(job));
    }

    private static List<OpMaterialActualType> materials(Job job) {
        return MaterialParts.actual(job.materials());
    }
}
