package mes.routes.nouns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mes.b2mml.Wire;
import mes.b2mml.XmlCodec;
import mes.b2mml.v0701.MaterialLotType;
import mes.common.Origin;
import mes.common.Quantity;
import mes.common.Rejection;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLot;
import mes.material.MaterialLotId;
import mes.material.Materials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Material lots: of which definition, and how much. */
@Component
final class MaterialLotShelf implements Shelf<MaterialLotType> {

    private static final Quantity NOTHING = new Quantity(BigDecimal.ZERO, null);

    private final Materials materials;
    private final XmlCodec codec;

    MaterialLotShelf(Materials materials, XmlCodec codec) {
        this.materials = materials;
        this.codec = codec;
    }

    @Override
    public Class<MaterialLotType> type() {
        return MaterialLotType.class;
    }

    @Override
    public Optional<MaterialLotType> find(String id, @Nullable Object within) {
        return materials.find(new MaterialLotId(id)).map(this::wire);
    }

    @Override
    public Stream<MaterialLotType> like(List<String> patterns) {
        return materials.lotsLike(patterns).map(this::wire);
    }

    /** What is not said of definition and quantity stays as it was. */
    @Override
    public void put(MaterialLotType object, @Nullable Object within, Origin origin) {
        MaterialLotId id = new MaterialLotId(Shelf.id(object));
        Optional<MaterialLot> known = materials.find(id);
        MaterialDefinitionId definition = Optional.ofNullable(Texts.of(object.getMaterialDefinitionID()))
                .map(MaterialDefinitionId::new)
                .or(() -> known.map(MaterialLot::definition))
                .orElseThrow(() -> Rejection.invalid("material lot " + id + " has no MaterialDefinitionID"));
        Quantity quantity = Optional.ofNullable(Quantities.first(object.getQuantity()))
                .or(() -> known.map(MaterialLot::quantity))
                .orElse(NOTHING);
        materials.putDetailed(id, definition, quantity, codec.writeObject(object), origin);
    }

    @Override
    public void remove(String id, Origin origin) {
        materials.remove(new MaterialLotId(id), origin);
    }

    @Override
    public MaterialLotType recorded(String entry, ObjectMapper json) throws JsonProcessingException {
        return wire(json.readValue(entry, MaterialLot.class));
    }

    /** As it was told, but for what has changed here since. */
    private MaterialLotType wire(MaterialLot lot) {
        MaterialLotType wire = lot.details() == null
                ? new MaterialLotType().withID(Wire.id(lot.id().value()))
                : codec.readObject(lot.details(), MaterialLotType.class);
        if (!lot.definition().value().equals(Texts.of(wire.getMaterialDefinitionID()))) {
            wire.setMaterialDefinitionID(Wire.id(lot.definition().value()));
        }
        if (!isSame(lot.quantity(), Quantities.first(wire.getQuantity()))) {
            wire.getQuantity().clear();
            wire.getQuantity().addAll(Quantities.wire(lot.quantity()));
        }
        return wire;
    }

    private static boolean isSame(Quantity quantity, @Nullable Quantity told) {
        Quantity other = told == null ? NOTHING : told;
        return quantity.value().compareTo(other.value()) == 0 && Objects.equals(quantity.unit(), other.unit());
    }
}
