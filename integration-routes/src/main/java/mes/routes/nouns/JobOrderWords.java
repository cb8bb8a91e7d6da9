package mes.routes.nouns;

import mes.b2mml.Wire;
import mes.b2mml.v0701.JobOrderType;
import mes.equipment.EquipmentId;
import mes.work.JobOrder;
import mes.work.Work;
import org.springframework.stereotype.Component;

/** Job orders in the words of B2MML. Where one stands is no part of what it asks for, and is told as it is now. */
@Component
final class JobOrderWords {

    private final Assignment assignment;
    private final SiteTime time;
    private final Details details;

    JobOrderWords(Assignment assignment, SiteTime time, Details details) {
        this.assignment = assignment;
        this.time = time;
        this.details = details;
    }

    /** What a job order asks for: itself, else what surrounds it. */
    Work work(Surroundings around, JobOrderType job) {
        EquipmentId assigned = assignment.equipment(job.getEquipmentRequirement(), job.getHierarchyScope());
        Integer priority =
                job.getPriority() == null ? around.priority() : Integer.valueOf(Priorities.of(job.getPriority()));
        return new Work(
                around.request(),
                around.schedule(),
                Texts.of(job.getWorkMasterID()),
                Texts.of(job.getWorkMasterVersion()),
                assigned == null ? around.equipment() : assigned,
                Texts.of(job.getDescription()),
                priority == null ? 0 : priority,
                job.getStartTime() == null ? around.startTime() : time.instant(job.getStartTime()),
                job.getEndTime() == null ? around.endTime() : time.instant(job.getEndTime()),
                Resources.required(
                        job.getPersonnelRequirement(),
                        job.getEquipmentRequirement(),
                        job.getPhysicalAssetRequirement()),
                Values.each(job.getMaterialRequirement(), MaterialParts::required),
                Values.parameters(job.getJobOrderParameter()),
                details(job));
    }

    /** The job order as it was asked for, and where it stands now. */
    JobOrderType wire(JobOrder order) {
        return details.read(order.work().details(), JobOrderType.class)
                .orElseGet(() -> wire(order.work()).withID(Wire.id(order.id().value())))
                .withDispatchStatus(States.dispatchStatus(order.state()));
    }

    private JobOrderType wire(Work work) {
        var resources = Resources.with(work.equipment(), work.resources());
        return new JobOrderType()
                .withDescription(Texts.texts(work.description()))
                .withStartTime(time.time(work.startTime()))
                .withEndTime(time.time(work.endTime()))
                .withWorkMasterID(Texts.id(work.workMaster()))
                .withWorkMasterVersion(Texts.id(work.workMasterVersion()))
                .withPriority(Priorities.wire(work.priority()))
                .withJobOrderParameter(Values.each(work.parameters(), Values::parameter))
                .withPersonnelRequirement(PersonnelParts.required(resources))
                .withEquipmentRequirement(EquipmentParts.required(resources))
                .withPhysicalAssetRequirement(PhysicalAssetParts.required(resources))
                .withMaterialRequirement(MaterialParts.required(work.materials()));
    }

    /** Without the state and the command, which are no part of what is asked for. */
    private String details(JobOrderType job) {
        return details.of(Elements.copy(job).withCommand(null).withDispatchStatus(null));
    }
}
