package mes.opcua.jobcontrol;

import static mes.opcua.jobcontrol.JobOrderWords.instant;
import static mes.opcua.jobcontrol.JobOrderWords.time;
import static mes.opcua.jobcontrol.PropertyWords.each;
import static mes.opcua.jobcontrol.PropertyWords.list;

import java.util.List;
import java.util.Optional;
import mes.opcua.isa95.ISA95EquipmentDataType;
import mes.opcua.isa95.ISA95JobResponseDataType;
import mes.opcua.isa95.ISA95StateDataType;
import mes.operations.Resource;
import mes.work.Actuals;
import mes.work.JobOrder;
import mes.work.JobResponse;
import mes.work.Report;
import mes.work.Work;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What came of job orders, in the words of OPC 10031-4. Of one that was not begun nothing came but its state. */
final class JobResponseWords {

    private JobResponseWords() {}

    static ISA95JobResponseDataType response(
            JobOrder order, Optional<JobResponse> known, List<ISA95StateDataType> states) {
        String id = order.id().value();
        if (known.isEmpty()) {
            return new ISA95JobResponseDataType(id, null, id, null, null, states, null, null, null, null, null);
        }
        JobResponse response = known.get();
        Optional<Actuals> actuals = Optional.ofNullable(response.actuals());
        List<Resource> resources = actuals.map(Actuals::resources).orElse(List.of());
        return new ISA95JobResponseDataType(
                actuals.map(Actuals::id).orElse(id),
                actuals.map(Actuals::description)
                        .map(text -> new LocalizedText("", text))
                        .orElse(null),
                id,
                time(response.startTime()),
                order.state().isOver() ? time(response.endTime()) : null,
                states,
                each(actuals.map(Actuals::data).orElse(List.of()), PropertyWords::parameter),
                ResourceWords.people(resources),
                equipment(response, resources),
                ResourceWords.assets(resources),
                each(response.materialActuals(order.work()), ResourceWords::material));
    }

    /** What the response tells of the work that was asked for. */
    static Report report(ISA95JobResponseDataType said, Work work) {
        return Report.told(
                instant(said.startTime()),
                instant(said.endTime()),
                list(said.materialActuals(), ResourceWords::material),
                actuals(said),
                work);
    }

    private static Actuals actuals(ISA95JobResponseDataType said) {
        return new Actuals(
                said.jobResponseID().isEmpty() ? null : said.jobResponseID(),
                said.description() == null ? null : said.description().text(),
                ResourceWords.resources(said.personnelActuals(), said.equipmentActuals(), said.physicalAssetActuals()),
                list(said.jobResponseData(), PropertyWords::parameter),
                null);
    }

    private static @Nullable List<ISA95EquipmentDataType> equipment(JobResponse response, List<Resource> resources) {
        List<ISA95EquipmentDataType> told = ResourceWords.equipment(resources);
        return told != null || response.equipment() == null
                ? told
                : List.of(new ISA95EquipmentDataType(response.equipment().value(), null, null, null, null, null));
    }
}
