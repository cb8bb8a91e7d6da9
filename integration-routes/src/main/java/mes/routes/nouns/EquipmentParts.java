package mes.routes.nouns;

import java.util.List;
import mes.b2mml.Wire;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.OpEquipmentActualPropertyType;
import mes.b2mml.v0701.OpEquipmentActualType;
import mes.b2mml.v0701.OpEquipmentRequirementPropertyType;
import mes.b2mml.v0701.OpEquipmentRequirementType;
import mes.common.Property;
import mes.operations.Resource;
import mes.operations.Resource.Kind;

/** Equipment, as work requires it and as it really took it. */
final class EquipmentParts {

    private EquipmentParts() {}

    static Resource required(OpEquipmentRequirementType wire) {
        return new Resource(
                Kind.EQUIPMENT,
                Texts.first(wire.getEquipmentID()),
                Texts.first(wire.getEquipmentClassID()),
                Texts.description(wire.getDescription()),
                Texts.of(wire.getEquipmentUse()),
                Quantities.first(wire.getQuantity()),
                Values.each(wire.getEquipmentRequirementProperty(), EquipmentParts::required));
    }

    static List<OpEquipmentRequirementType> required(List<Resource> resources) {
        return Numbered.each(Resources.of(Kind.EQUIPMENT, resources), EquipmentParts::required);
    }

    static Resource actual(OpEquipmentActualType wire) {
        return new Resource(
                Kind.EQUIPMENT,
                Texts.first(wire.getEquipmentID()),
                Texts.first(wire.getEquipmentClassID()),
                Texts.description(wire.getDescription()),
                Texts.of(wire.getEquipmentUse()),
                Quantities.first(wire.getQuantity()),
                Values.each(wire.getEquipmentActualProperty(), EquipmentParts::actual));
    }

    static List<OpEquipmentActualType> actual(List<Resource> resources) {
        return Numbered.each(Resources.of(Kind.EQUIPMENT, resources), EquipmentParts::actual);
    }

    private static OpEquipmentRequirementType required(IdentifierType number, Resource resource) {
        return new OpEquipmentRequirementType()
                .withID(number)
                .withEquipmentClassID(Texts.ids(resource.resourceClass()))
                .withEquipmentID(Texts.ids(resource.id()))
                .withDescription(Texts.texts(resource.description()))
                .withEquipmentUse(Texts.code(resource.use()))
                .withQuantity(Quantities.wire(resource.quantity()))
                .withEquipmentRequirementProperty(Values.each(resource.properties(), EquipmentParts::required));
    }

    private static OpEquipmentActualType actual(IdentifierType number, Resource resource) {
        return new OpEquipmentActualType()
                .withID(number)
                .withEquipmentClassID(Texts.ids(resource.resourceClass()))
                .withEquipmentID(Texts.ids(resource.id()))
                .withDescription(Texts.texts(resource.description()))
                .withEquipmentUse(Texts.code(resource.use()))
                .withQuantity(Quantities.wire(resource.quantity()))
                .withEquipmentActualProperty(Values.each(resource.properties(), EquipmentParts::actual));
    }

    private static Property required(OpEquipmentRequirementPropertyType wire) {
        return Values.property(
                wire.getID(),
                wire.getDescription(),
                wire.getValue(),
                wire.getEquipmentRequirementPropertyChild(),
                EquipmentParts::required);
    }

    private static OpEquipmentRequirementPropertyType required(Property property) {
        return new OpEquipmentRequirementPropertyType()
                .withID(Wire.id(property.id()))
                .withDescription(Texts.texts(property.description()))
                .withValue(Values.value(property))
                .withEquipmentRequirementPropertyChild(Values.each(property.subProperties(), EquipmentParts::required));
    }

    private static Property actual(OpEquipmentActualPropertyType wire) {
        return Values.property(
                wire.getID(),
                wire.getDescription(),
                wire.getValue(),
                wire.getEquipmentActualPropertyChild(),
                EquipmentParts::actual);
    }

    private static OpEquipmentActualPropertyType actual(Property property) {
        return new OpEquipmentActualPropertyType()
                .withID(Wire.id(property.id()))
                .withDescription(Texts.texts(property.description()))
                .withValue(Values.value(property))
                .withEquipmentActualPropertyChild(Values.each(property.subProperties(), EquipmentParts::actual));
    }
}
