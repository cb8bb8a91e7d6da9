package mes.routes.nouns;

import java.util.List;
import mes.b2mml.Wire;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.OpPhysicalAssetActualPropertyType;
import mes.b2mml.v0701.OpPhysicalAssetActualType;
import mes.b2mml.v0701.OpPhysicalAssetRequirementPropertyType;
import mes.b2mml.v0701.OpPhysicalAssetRequirementType;
import mes.common.Property;
import mes.operations.Resource;
import mes.operations.Resource.Kind;

/** Physical assets, as work requires them and as it really took them. */
final class PhysicalAssetParts {

    private PhysicalAssetParts() {}

    static Resource required(OpPhysicalAssetRequirementType wire) {
        return new Resource(
                Kind.PHYSICAL_ASSET,
                Texts.first(wire.getPhysicalAssetID()),
                Texts.first(wire.getPhysicalAssetClassID()),
                Texts.description(wire.getDescription()),
                Texts.of(wire.getPhysicalAssetUse()),
                Quantities.first(wire.getQuantity()),
                Values.each(wire.getPhysicalAssetRequirementProperty(), PhysicalAssetParts::required));
    }

    static List<OpPhysicalAssetRequirementType> required(List<Resource> resources) {
        return Numbered.each(Resources.of(Kind.PHYSICAL_ASSET, resources), PhysicalAssetParts::required);
    }

    static Resource actual(OpPhysicalAssetActualType wire) {
        return new Resource(
                Kind.PHYSICAL_ASSET,
                Texts.first(wire.getPhysicalAssetID()),
                Texts.first(wire.getPhysicalAssetClassID()),
                Texts.description(wire.getDescription()),
                Texts.of(wire.getPhysicalAssetUse()),
                Quantities.first(wire.getQuantity()),
                Values.each(wire.getPhysicalAssetActualProperty(), PhysicalAssetParts::actual));
    }

    static List<OpPhysicalAssetActualType> actual(List<Resource> resources) {
        return Numbered.each(Resources.of(Kind.PHYSICAL_ASSET, resources), PhysicalAssetParts::actual);
    }

    private static OpPhysicalAssetRequirementType required(IdentifierType number, Resource resource) {
        return new OpPhysicalAssetRequirementType()
                .withID(number)
                .withPhysicalAssetClassID(Texts.ids(resource.resourceClass()))
                .withPhysicalAssetID(Texts.ids(resource.id()))
                .withDescription(Texts.texts(resource.description()))
                .withPhysicalAssetUse(Texts.code(resource.use()))
                .withQuantity(Quantities.wire(resource.quantity()))
                .withPhysicalAssetRequirementProperty(Values.each(resource.properties(), PhysicalAssetParts::required));
    }

    private static OpPhysicalAssetActualType actual(IdentifierType number, Resource resource) {
        return new OpPhysicalAssetActualType()
                .withID(number)
                .withPhysicalAssetClassID(Texts.ids(resource.resourceClass()))
                .withPhysicalAssetID(Texts.ids(resource.id()))
                .withDescription(Texts.texts(resource.description()))
                .withPhysicalAssetUse(Texts.code(resource.use()))
                .withQuantity(Quantities.wire(resource.quantity()))
                .withPhysicalAssetActualProperty(Values.each(resource.properties(), PhysicalAssetParts::actual));
    }

    private static Property required(OpPhysicalAssetRequirementPropertyType wire) {
        return Values.property(
                wire.getID(),
                wire.getDescription(),
                wire.getValue(),
                wire.getPhysicalAssetRequirementPropertyChild(),
                PhysicalAssetParts::required);
    }

    private static OpPhysicalAssetRequirementPropertyType required(Property property) {
        return new OpPhysicalAssetRequirementPropertyType()
                .withID(Wire.id(property.id()))
                .withDescription(Texts.texts(property.description()))
                .withValue(Values.value(property))
                .withPhysicalAssetRequirementPropertyChild(
                        Values.each(property.subProperties(), PhysicalAssetParts::required));
    }

    private static Property actual(OpPhysicalAssetActualPropertyType wire) {
        return Values.property(
                wire.getID(),
                wire.getDescription(),
                wire.getValue(),
                wire.getPhysicalAssetActualPropertyChild(),
                PhysicalAssetParts::actual);
    }

    private static OpPhysicalAssetActualPropertyType actual(Property property) {
        return new OpPhysicalAssetActualPropertyType()
                .withID(Wire.id(property.id()))
                .withDescription(Texts.texts(property.description()))
                .withValue(Values.value(property))
                .withPhysicalAssetActualPropertyChild(
                        Values.each(property.subProperties(), PhysicalAssetParts::actual));
    }
}
