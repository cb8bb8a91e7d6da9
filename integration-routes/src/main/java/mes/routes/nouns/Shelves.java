package mes.routes.nouns;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mes.b2mml.XmlCodec;
import mes.b2mml.v0701.*;
import mes.information.InformationObjects;
import org.springframework.stereotype.Component;

/** Every shelf there is. */
@Component
public final class Shelves {

    /** The nouns that the domain keeps for others; a further one is a row here. */
    private static final List<Class<?>> KEPT = List.of(
            EquipmentClassType.class,
            EquipmentInformationType.class,
            MaterialClassType.class,
            MaterialInformationType.class,
            MaterialSubLotType.class,
            OperationalLocationType.class,
            OperationalLocationClassType.class,
            OperationalLocationInformationType.class,
            OperationsCapabilityType.class,
            OperationsCapabilityInformationType.class,
            OperationsDefinitionType.class,
            OperationsDefinitionInformationType.class,
            OperationsEventType.class,
            OperationsEventClassType.class,
            OperationsEventDefinitionType.class,
            OperationsEventInformationType.class,
            OperationsMaterialBillType.class,
            OperationsTestInformationType.class,
            PersonType.class,
            PersonnelClassType.class,
            PersonnelInformationType.class,
            PhysicalAssetType.class,
            PhysicalAssetClassType.class,
            PhysicalAssetInformationType.class,
            ProcessSegmentType.class,
            ProcessSegmentInformationType.class,
            ResourceNetworkConnectionTypeType.class,
            ResourceRelationshipNetworkType.class,
            ResourceRelationshipNetworkInformationType.class,
            TestResultType.class,
            TestSpecificationType.class,
            WorkAlertDefinitionType.class,
            WorkAlertInformationType.class,
            WorkCalendarType.class,
            WorkCalendarDefinitionType.class,
            WorkCalendarInformationType.class,
            WorkCapabilityType.class,
            WorkCapabilityInformationType.class,
            WorkDefinitionInformationType.class,
            WorkDirectiveType.class,
            WorkMasterType.class,
            WorkMasterCapabilityType.class,
            WorkRecordType.class,
            WorkRecordSpecificationType.class,
            WorkflowSpecificationType.class,
            WorkflowSpecificationConnectionTypeType.class,
            WorkflowSpecificationInformationType.class,
            WorkflowSpecificationNodeTypeType.class);

    private final Map<Class<?>, Shelf<?>> shelves;

    Shelves(List<Shelf<?>> ofTheDomain, InformationObjects objects, XmlCodec codec) {
        Stream<Shelf<?>> kept = KEPT.stream().map(type -> new InformationShelf<>(type, objects, codec));
        shelves = Stream.concat(ofTheDomain.stream(), kept).collect(toUnmodifiableMap(Shelf::type, identity()));
    }

    /** By noun. */
    public List<Shelf<?>> all() {
        return shelves.values().stream()
                .<Shelf<?>>map(identity())
                .sorted(comparing(Shelf::noun))
                .toList();
    }

    /** Where objects like this one are kept, if they are. */
    @SuppressWarnings("unchecked")
    <T> Optional<Shelf<T>> of(T object) {
        return Optional.ofNullable((Shelf<T>) shelves.get(object.getClass()));
    }
}
