package mes.opcua.jobcontrol;

import static mes.opcua.jobcontrol.PropertyWords.each;
import static mes.opcua.jobcontrol.PropertyWords.list;
import static mes.opcua.jobcontrol.PropertyWords.quantity;
import static mes.opcua.jobcontrol.PropertyWords.text;
import static mes.opcua.jobcontrol.PropertyWords.texts;
import static mes.opcua.jobcontrol.PropertyWords.units;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mes.material.MaterialAmount;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLotId;
import mes.material.MaterialUse;
import mes.opcua.isa95.ISA95EquipmentDataType;
import mes.opcua.isa95.ISA95MaterialDataType;
import mes.opcua.isa95.ISA95PersonnelDataType;
import mes.opcua.isa95.ISA95PhysicalAssetDataType;
import mes.operations.Resource;
import mes.operations.Resource.Kind;
import org.jspecify.annotations.Nullable;

/** People, equipment, physical assets and material, required or actual, in the words of OPC UA. */
final class ResourceWords {

    private ResourceWords() {}

    static List<Resource> resources(
            @Nullable List<ISA95PersonnelDataType> people,
            @Nullable List<ISA95EquipmentDataType> equipment,
            @Nullable List<ISA95PhysicalAssetDataType> assets) {
        return Stream.of(
                        list(people, ResourceWords::resource),
                        list(equipment, ResourceWords::resource),
                        list(assets, ResourceWords::resource))
                .flatMap(List::stream)
                .toList();
    }

    static @Nullable List<ISA95PersonnelDataType> people(List<Resource> resources) {
        return each(
                of(Kind.PERSONNEL, resources),
                one -> new ISA95PersonnelDataType(
                        id(one),
                        texts(one.description()),
                        one.use(),
                        quantity(one.quantity()),
                        units(one.quantity()),
                        each(one.properties(), PropertyWords::property)));
    }

    static @Nullable List<ISA95EquipmentDataType> equipment(List<Resource> resources) {
        return each(
                of(Kind.EQUIPMENT, resources),
                one -> new ISA95EquipmentDataType(
                        id(one),
                        texts(one.description()),
                        one.use(),
                        quantity(one.quantity()),
                        units(one.quantity()),
                        each(one.properties(), PropertyWords::property)));
    }

    static @Nullable List<ISA95PhysicalAssetDataType> assets(List<Resource> resources) {
        return each(
                of(Kind.PHYSICAL_ASSET, resources),
                one -> new ISA95PhysicalAssetDataType(
                        id(one),
                        texts(one.description()),
                        one.use(),
                        quantity(one.quantity()),
                        units(one.quantity()),
                        each(one.properties(), PropertyWords::property)));
    }

    static ISA95MaterialDataType material(MaterialAmount material) {
        return new ISA95MaterialDataType(
                material.materialClass(),
                Objects.toString(material.definition(), null),
                Objects.toString(material.lot(), null),
                material.subLot(),
                texts(material.description()),
                material.word() == null ? material.use().standardName() : material.word(),
                quantity(material.quantity()),
                units(material.quantity()),
                each(material.properties(), PropertyWords::property));
    }

    static MaterialAmount material(ISA95MaterialDataType said) {
        String word = Objects.requireNonNullElse(said.materialUse(), MaterialUse.OTHER.standardName());
        MaterialUse use = MaterialUse.named(word);
        return new MaterialAmount(
                said.materialClassID(),
                said.materialDefinitionID() == null ? null : new MaterialDefinitionId(said.materialDefinitionID()),
                said.materialLotID() == null ? null : new MaterialLotId(said.materialLotID()),
                said.materialSublotID(),
                use,
                use.standardName().equals(word) ? null : word,
                text(said.description()),
                quantity(said.quantity(), said.engineeringUnits()),
                list(said.properties(), PropertyWords::property));
    }

    private static Resource resource(ISA95PersonnelDataType said) {
        return new Resource(
                Kind.PERSONNEL,
                said.id(),
                null,
                text(said.description()),
                said.personnelUse(),
                quantity(said.quantity(), said.engineeringUnits()),
                list(said.properties(), PropertyWords::property));
    }

    private static Resource resource(ISA95EquipmentDataType said) {
        return new Resource(
                Kind.EQUIPMENT,
                said.id(),
                null,
                text(said.description()),
                said.equipmentUse(),
                quantity(said.quantity(), said.engineeringUnits()),
                list(said.properties(), PropertyWords::property));
    }

    private static Resource resource(ISA95PhysicalAssetDataType said) {
        return new Resource(
                Kind.PHYSICAL_ASSET,
                said.id(),
                null,
                text(said.description()),
                said.physicalAssetUse(),
                quantity(said.quantity(), said.engineeringUnits()),
                list(said.properties(), PropertyWords::property));
    }

    private static List<Resource> of(Kind kind, List<Resource> resources) {
        return resources.stream().filter(resource -> resource.kind() == kind).toList();
    }

    /** The standard has one name for a piece and for its class. */
    private static String id(Resource resource) {
        return resource.id() == null ? Objects.toString(resource.resourceClass(), "") : resource.id();
    }
}
