package mes.routes.nouns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mes.b2mml.Wire;
import mes.b2mml.v0701.MaterialDefinitionType;
import mes.b2mml.v0701.MaterialLotType;
import mes.common.Origin;
import mes.common.Quantity;
import mes.common.Rejection;
import mes.material.MaterialDefinition;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLot;
import mes.material.MaterialLotId;
import mes.material.Materials;
import org.springframework.stereotype.Component;

/** Material definitions and lots. B2MML gives a definition no unit of measure: the one known here is kept. */
@Component
public final class MaterialNouns {

    private final Materials materials;

    MaterialNouns(Materials materials) {
        this.materials = materials;
    }

    public void put(MaterialDefinitionType definition, Origin origin) {
        MaterialDefinitionId id = new MaterialDefinitionId(definition.getID().getValue());
        String unit = materials.find(id).map(MaterialDefinition::unit).orElse(null);
        materials.put(id, Texts.of(definition.getDescription()), unit, origin);
    }

    /** Adds or changes a lot; what is not said stays as it was. */
    public void put(MaterialLotType lot, Origin origin) {
        MaterialLotId id = new MaterialLotId(lot.getID().getValue());
        Optional<MaterialLot> known = materials.find(id);
        MaterialDefinitionId definition = Optional.ofNullable(Texts.of(lot.getMaterialDefinitionID()))
                .map(MaterialDefinitionId::new)
                .or(() -> known.map(MaterialLot::definition))
                .orElseThrow(() -> Rejection.invalid("material lot " + id + " has no MaterialDefinitionID"));
        Quantity quantity = Optional.ofNullable(Quantities.first(lot.getQuantity()))
                .or(() -> known.map(MaterialLot::quantity))
                .orElse(new Quantity(BigDecimal.ZERO, null));
        materials.put(id, definition, quantity, origin);
    }

    public List<MaterialDefinitionType> definitionsLike(List<String> identifiers) {
        Wildcards wanted = new Wildcards(identifiers);
        return materials.definitions().stream()
                .filter(definition -> wanted.match(definition.id()))
                .map(MaterialNouns::wire)
                .toList();
    }

    public List<MaterialLotType> lotsLike(List<String> identifiers) {
        Wildcards wanted = new Wildcards(identifiers);
        return materials.lots().stream()
                .filter(lot -> wanted.match(lot.id()))
                .map(MaterialNouns::wire)
                .toList();
    }

    public static MaterialDefinitionType wire(MaterialDefinition definition) {
        return new MaterialDefinitionType()
                .withID(Wire.id(definition.id().value()))
                .withDescription(Texts.texts(definition.description()));
    }

    public static MaterialLotType wire(MaterialLot lot) {
        return new MaterialLotType()
                .withID(Wire.id(lot.id().value()))
                .withMaterialDefinitionID(Wire.id(lot.definition().value()))
                .withQuantity(Quantities.wire(lot.quantity()));
    }
}
