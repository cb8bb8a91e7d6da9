package mes.routes.nouns;

import java.util.List;
import mes.b2mml.Wire;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.OpPersonnelActualPropertyType;
import mes.b2mml.v0701.OpPersonnelActualType;
import mes.b2mml.v0701.OpPersonnelRequirementPropertyType;
import mes.b2mml.v0701.OpPersonnelRequirementType;
import mes.common.Property;
import mes.operations.Resource;
import mes.operations.Resource.Kind;

/** People, as work requires them and as it really took them. */
final class PersonnelParts {

    private PersonnelParts() {}

    static Resource required(OpPersonnelRequirementType wire) {
        return new Resource(
                Kind.PERSONNEL,
                Texts.first(wire.getPersonID()),
                Texts.first(wire.getPersonnelClassID()),
                Texts.description(wire.getDescription()),
                Texts.of(wire.getPersonnelUse()),
                Quantities.first(wire.getQuantity()),
                Values.each(wire.getPersonnelRequirementProperty(), PersonnelParts::required));
    }

    static List<OpPersonnelRequirementType> required(List<Resource> resources) {
        return Numbered.each(Resources.of(Kind.PERSONNEL, resources), PersonnelParts::required);
    }

    static Resource actual(OpPersonnelActualType wire) {
        return new Resource(
                Kind.PERSONNEL,
                Texts.first(wire.getPersonID()),
                Texts.first(wire.getPersonnelClassID()),
                Texts.description(wire.getDescription()),
                Texts.of(wire.getPersonnelUse()),
                Quantities.first(wire.getQuantity()),
                Values.each(wire.getPersonnelActualProperty(), PersonnelParts::actual));
    }

    static List<OpPersonnelActualType> actual(List<Resource> resources) {
        return Numbered.each(Resources.of(Kind.PERSONNEL, resources), PersonnelParts::actual);
    }

    private static OpPersonnelRequirementType required(IdentifierType number, Resource resource) {
        return new OpPersonnelRequirementType()
                .withID(number)
                .withPersonnelClassID(Texts.ids(resource.resourceClass()))
                .withPersonID(Texts.ids(resource.id()))
                .withDescription(Texts.texts(resource.description()))
                .withPersonnelUse(Texts.code(resource.use()))
                .withQuantity(Quantities.wire(resource.quantity()))
                .withPersonnelRequirementProperty(Values.each(resource.properties(), PersonnelParts::required));
    }

    private static OpPersonnelActualType actual(IdentifierType number, Resource resource) {
        return new OpPersonnelActualType()
                .withID(number)
                .withPersonnelClassID(Texts.ids(resource.resourceClass()))
                .withPersonID(Texts.ids(resource.id()))
                .withDescription(Texts.texts(resource.description()))
                .withPersonnelUse(Texts.code(resource.use()))
                .withQuantity(Quantities.wire(resource.quantity()))
                .withPersonnelActualProperty(Values.each(resource.properties(), PersonnelParts::actual));
    }

    private static Property required(OpPersonnelRequirementPropertyType wire) {
        return Values.property(
                wire.getID(),
                wire.getDescription(),
                wire.getValue(),
                wire.getPersonnelRequirementPropertyChild(),
                PersonnelParts::required);
    }

    private static OpPersonnelRequirementPropertyType required(Property property) {
        return new OpPersonnelRequirementPropertyType()
                .withID(Wire.id(property.id()))
                .withDescription(Texts.texts(property.description()))
                .withValue(Values.value(property))
                .withPersonnelRequirementPropertyChild(Values.each(property.subProperties(), PersonnelParts::required));
    }

    private static Property actual(OpPersonnelActualPropertyType wire) {
        return Values.property(
                wire.getID(),
                wire.getDescription(),
                wire.getValue(),
                wire.getPersonnelActualPropertyChild(),
                PersonnelParts::actual);
    }

    private static OpPersonnelActualPropertyType actual(Property property) {
        return new OpPersonnelActualPropertyType()
                .withID(Wire.id(property.id()))
                .withDescription(Texts.texts(property.description()))
                .withValue(Values.value(property))
                .withPersonnelActualPropertyChild(Values.each(property.subProperties(), PersonnelParts::actual));
    }
}
