package mes.routes.nouns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mes.b2mml.v0701.OpEquipmentActualType;
import mes.b2mml.v0701.OpEquipmentRequirementType;
import mes.b2mml.v0701.OpPersonnelActualType;
import mes.b2mml.v0701.OpPersonnelRequirementType;
import mes.b2mml.v0701.OpPhysicalAssetActualType;
import mes.b2mml.v0701.OpPhysicalAssetRequirementType;
import mes.equipment.EquipmentId;
import mes.operations.Resource;
import mes.operations.Resource.Kind;
import org.jspecify.annotations.Nullable;

/** The people, equipment and physical assets that work requires or took: one list in the domain, three on the wire. */
final class Resources {

    private Resources() {}

    static List<Resource> required(
            List<OpPersonnelRequirementType> personnel,
            List<OpEquipmentRequirementType> equipment,
            List<OpPhysicalAssetRequirementType> physicalAssets) {
        return Stream.of(
                        personnel.stream().map(PersonnelParts::required),
                        equipment.stream().map(EquipmentParts::required),
                        physicalAssets.stream().map(PhysicalAssetParts::required))
                .flatMap(kind -> kind)
                .toList();
    }

    static List<Resource> actual(
            List<OpPersonnelActualType> personnel,
            List<OpEquipmentActualType> equipment,
            List<OpPhysicalAssetActualType> physicalAssets) {
        return Stream.of(
                        personnel.stream().map(PersonnelParts::actual),
                        equipment.stream().map(EquipmentParts::actual),
                        physicalAssets.stream().map(PhysicalAssetParts::actual))
                .flatMap(kind -> kind)
                .toList();
    }

    static List<Resource> of(Kind kind, List<Resource> resources) {
        return resources.stream().filter(resource -> resource.kind() == kind).toList();
    }

    /** The resources, and the equipment that does the work first, if none of them is that. */
    static List<Resource> with(@Nullable EquipmentId equipment, List<Resource> resources) {
        Optional<Resource> more = Optional.ofNullable(equipment)
                .map(EquipmentId::value)
                .filter(id -> of(Kind.EQUIPMENT, resources).stream().noneMatch(known -> id.equals(known.id())))
                .map(id -> new Resource(Kind.EQUIPMENT, id, null, null, null, null, List.of()));
        return Stream.concat(more.stream(), resources.stream()).toList();
    }
}
