package mes.b2mml;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mes.b2mml.Rewording.Direction;

/**
 * Where the words of an older release differ from those of V0701. What is not in these tables has the same name in both,
 * or no counterpart. A rewording holds wherever the schema of the other release has an element of that name.
 *
 * @param names of elements
 * @param codes of enumerated values, from the older one to that of V0701
 * @param falseFriends names that both use, and not for the same thing
 */
record Wording(List<Rewording> names, Map<String, String> codes, Set<String> falseFriends) {

    private static final List<Rewording> PRODUCTION = List.of(
            Rewording.of("ProductionSchedule", "OperationsSchedule").implying("OperationsType", "Production"),
            Rewording.of("ProductionScheduleID", "OperationsScheduleID"),
            Rewording.of("ProductionRequest", "OperationsRequest").implying("OperationsType", "Production"),
            Rewording.of("ProductionRequestID", "OperationsRequestID"),
            Rewording.of("ProductionPerformance", "OperationsPerformance").implying("OperationsType", "Production"),
            Rewording.of("ProductionResponse", "OperationsResponse").implying("OperationsType", "Production"),
            Rewording.of("ProductProductionRuleID", "OperationsDefinitionID"),
            Rewording.of("ProductSegmentID", "OperationsSegmentID"),
            Rewording.of("ProductionParameter/Parameter", "SegmentParameter"),
            Rewording.of("ProductionData", "SegmentData"),
            Rewording.of("ProductionData", "SegmentDataChild"),
            Rewording.of("Location", "HierarchyScope"),
            Rewording.of("Location", "HierarchyScopeChild"),
            Rewording.of("MaterialProducedRequirement", "MaterialRequirement").implying("MaterialUse", "Produced"),
            Rewording.of("MaterialProducedRequirementProperty", "MaterialRequirementProperty"),
            Rewording.of("MaterialConsumedRequirement", "MaterialRequirement").implying("MaterialUse", "Consumed"),
            Rewording.of("MaterialConsumedRequirementProperty", "MaterialRequirementProperty"),
            Rewording.of("ConsumableExpectedRequirement", "MaterialRequirement").implying("MaterialUse", "Consumable"),
            Rewording.of("ConsumableExpectedRequirementProperty", "MaterialRequirementProperty"),
            Rewording.of("MaterialProducedActual", "MaterialActual").implying("MaterialUse", "Produced"),
            Rewording.of("MaterialProducedActualProperty", "MaterialActualProperty"),
            Rewording.of("MaterialConsumedActual", "MaterialActual").implying("MaterialUse", "Consumed"),
            Rewording.of("MaterialConsumedActualProperty", "MaterialActualProperty"),
            Rewording.of("ConsumableActual", "MaterialActual").implying("MaterialUse", "Consumable"),
            Rewording.of("ConsumableActualProperty", "MaterialActualProperty"));

    private static final List<Rewording> SEGMENTS = List.of(
            Rewording.of("SegmentRequirement", "SegmentRequirementChild"),
            Rewording.of("SegmentResponse", "RequestedSegmentResponse"),
            Rewording.of("SegmentResponse", "SegmentResponseChild"),
            Rewording.of("Parameter", "ParameterChild"),
            Rewording.of("EquipmentElementLevel", "EquipmentLevel"),
            Rewording.of("EndTime", "Endtime"));

    private static final List<Rewording> OPERATIONS = List.of(
            Rewording.of("HierarchyScope", "HierarchyScopeChild"),
            Rewording.of("SegmentData", "SegmentDataChild"),
            Rewording.of("MaterialRequirementProperty", "MaterialRequirementPropertyChild"),
            Rewording.of("MaterialActualProperty", "MaterialActualPropertyChild"),
            Rewording.of("StorageLocation", "StorageLocation/Location").implying("LocationType", "Description"),
            Rewording.of("EquipmentLevel/EquipmentElementLevel", "EquipmentLevel"));

    private static final List<Rewording> WORK = List.of(
            Rewording.of("WorkSchedule", "WorkScheduleChild"),
            Rewording.of("WorkRequest", "WorkRequestChild"),
            Rewording.of("Workype", "WorkType"),
            Rewording.of("JobResponsetData", "JobResponseData"));

    private static final Wording V0401 =
            new Wording(all(List.of(PRODUCTION, SEGMENTS)), Map.of("Holding", "Held"), Set.of());

    private static final Wording V0600 = new Wording(
            all(List.of(OPERATIONS, WORK, PRODUCTION, SEGMENTS)),
            Map.of("Holding", "Held", "Resurned Sample", "Returned Sample"),
            Set.of("Version"));

    static Wording of(OlderRelease release) {
        return switch (release) {
            case V0401 -> V0401;
            case V0600 -> V0600;
        };
    }

    /** How an element is called in the other release, given what that has room for; empty if it has no counterpart. */
    Optional<Rewording> of(String name, Shape room, Direction direction) {
        return Stream.of(
                        rewordings(name, direction).filter(Rewording::keepsItsName),
                        Stream.of(Rewording.of(name, name)).filter(same -> !falseFriends.contains(name)),
                        rewordings(name, direction))
                .flatMap(candidates -> candidates)
                .filter(candidate -> room.part(candidate.to(direction).get(0)).isPresent())
                .findFirst();
    }

    /** How an enumerated value is called in the other release. */
    String code(String code, Direction direction) {
        return (direction == Direction.FORWARD ? codes : reversed()).getOrDefault(code, code);
    }

    private Map<String, String> reversed() {
        return codes.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private Stream<Rewording> rewordings(String name, Direction direction) {
        return names.stream()
                .filter(rewording -> rewording.from(direction).get(0).equals(name));
    }

    private static List<Rewording> all(List<List<Rewording>> tables) {
        return tables.stream().flatMap(List::stream).toList();
    }
}
