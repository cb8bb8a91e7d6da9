package mes.routes.nouns;

import java.util.List;
import java.util.stream.Stream;
import mes.b2mml.Wire;
import mes.b2mml.v0701.DateTimeType;
import mes.b2mml.v0701.HierarchyScopeType;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.OpSegmentRequirementType;
import mes.operations.SegmentRequirement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Segment requirements in the words of B2MML. One that has parts is done by doing those. */
@Component
final class SegmentWords {

    private final Assignment assignment;
    private final SiteTime time;

    SegmentWords(Assignment assignment, SiteTime time) {
        this.assignment = assignment;
        this.time = time;
    }

    /**
     * The segments that are to be done; parts are done within the times and the scope of what they are part of.
     *
     * @param scopes around them, nearest first
     */
    List<SegmentRequirement> segments(List<OpSegmentRequirementType> segments, @Nullable HierarchyScopeType... scopes) {
        return segments.stream()
                .flatMap(segment -> leaves(segment, null, null, scopes))
                .toList();
    }

    /** Every one of these, and every part of one. */
    static Stream<OpSegmentRequirementType> all(List<OpSegmentRequirementType> segments) {
        return segments.stream()
                .flatMap(segment -> Stream.concat(Stream.of(segment), all(segment.getSegmentRequirementChild())));
    }

    OpSegmentRequirementType wire(SegmentRequirement segment) {
        var resources = Resources.with(segment.equipment(), segment.resources());
        return new OpSegmentRequirementType()
                .withID(Wire.id(segment.id()))
                .withDescription(Texts.texts(segment.description()))
                .withEarliestStartTime(time.time(segment.earliestStart()))
                .withLatestEndTime(time.time(segment.latestEnd()))
                .withProcessSegmentID(mandatory(segment.processSegment()))
                .withOperationsDefinitionID(mandatory(segment.operationsDefinition()))
                .withOperationsSegmentID(mandatory(segment.operationsSegment()))
                .withSegmentParameter(Values.each(segment.parameters(), Values::parameter))
                .withPersonnelRequirement(PersonnelParts.required(resources))
                .withEquipmentRequirement(EquipmentParts.required(resources))
                .withPhysicalAssetRequirement(PhysicalAssetParts.required(resources))
                .withMaterialRequirement(MaterialParts.required(segment.materials()));
    }

    private Stream<SegmentRequirement> leaves(
            OpSegmentRequirementType segment,
            @Nullable DateTimeType start,
            @Nullable DateTimeType end,
            @Nullable HierarchyScopeType... scopes) {
        var nearest = Stream.concat(Stream.ofNullable(segment.getHierarchyScope()), Stream.of(scopes))
                .toArray(HierarchyScopeType[]::new);
        var earliest = segment.getEarliestStartTime() == null ? start : segment.getEarliestStartTime();
        var latest = segment.getLatestEndTime() == null ? end : segment.getLatestEndTime();
        return segment.getSegmentRequirementChild().isEmpty()
                ? Stream.of(segment(segment, earliest, latest, nearest))
                : segment.getSegmentRequirementChild().stream()
                        .flatMap(part -> leaves(part, earliest, latest, nearest));
    }

    private SegmentRequirement segment(
            OpSegmentRequirementType segment,
            @Nullable DateTimeType earliest,
            @Nullable DateTimeType latest,
            @Nullable HierarchyScopeType... scopes) {
        return new SegmentRequirement(
                segment.getID().getValue(),
                Texts.description(segment.getDescription()),
                Texts.of(segment.getProcessSegmentID()),
                Texts.of(segment.getOperationsDefinitionID()),
                Texts.of(segment.getOperationsSegmentID()),
                assignment.equipment(segment.getEquipmentRequirement(), scopes),
                time.instant(earliest),
                time.instant(latest),
                Resources.required(
                        segment.getPersonnelRequirement(),
                        segment.getEquipmentRequirement(),
                        segment.getPhysicalAssetRequirement()),
                Values.each(segment.getMaterialRequirement(), MaterialParts::required),
                Values.parameters(segment.getSegmentParameter()));
    }

    /** The schema demands some identifiers that nobody need have given: those are empty. */
    private static IdentifierType mandatory(@Nullable String id) {
        return Wire.id(id == null ? "" : id);
    }
}
