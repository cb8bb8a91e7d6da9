package mes.routes.nouns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mes.b2mml.Wire;
import mes.b2mml.XmlCodec;
import mes.b2mml.v0701.EquipmentPropertyType;
import mes.b2mml.v0701.EquipmentType;
import mes.common.Origin;
import mes.common.Property;
import mes.common.Rejection;
import mes.equipment.Equipment;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.equipment.EquipmentLevel;
import mes.equipment.EquipmentProperties;
import mes.equipment.EquipmentProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Equipment by its role: its level, and the place in the hierarchy that the equipment around it, or its scope, names. */
@Component
final class EquipmentShelf implements Shelf<EquipmentType> {

    private final EquipmentHierarchy hierarchy;
    private final EquipmentProperties properties;
    private final XmlCodec codec;

    EquipmentShelf(EquipmentHierarchy hierarchy, EquipmentProperties properties, XmlCodec codec) {
        this.hierarchy = hierarchy;
        this.properties = properties;
        this.codec = codec;
    }

    @Override
    public Class<EquipmentType> type() {
        return EquipmentType.class;
    }

    @Override
    public Optional<EquipmentType> find(String id, @Nullable Object within) {
        return hierarchy.find(new EquipmentId(id)).map(equipment -> wire(equipment, within));
    }

    /** Higher levels first. */
    @Override
    public Stream<EquipmentType> like(List<String> patterns) {
        Wildcards wanted = new Wildcards(patterns);
        return hierarchy.all().stream()
                .filter(equipment -> wanted.match(equipment.id()))
                .map(equipment -> wire(equipment, null));
    }

    @Override
    public void put(EquipmentType object, @Nullable Object within, Origin origin) {
        EquipmentId id = new EquipmentId(Shelf.id(object));
        hierarchy.put(
                id,
                level(id, object),
                parent(object, within),
                Texts.of(object.getDescription()),
                codec.writeObject(object),
                origin);
        Values.each(object.getEquipmentProperty(), EquipmentShelf::property).stream()
                .filter(property -> property.unit() != null)
                .forEach(property -> describe(id, property, origin));
    }

    /** Of its value only the unit is taken: values come from the equipment itself. */
    private static Property property(EquipmentPropertyType wire) {
        return Values.property(
                wire.getID(),
                wire.getDescription(),
                wire.getValue(),
                wire.getEquipmentPropertyChild(),
                EquipmentShelf::property);
    }

    private void describe(EquipmentId id, Property property, Origin origin) {
        Integer retentionDays = properties
                .find(id, property.id())
                .map(EquipmentProperty::retentionDays)
                .orElse(null);
        properties.describe(
                id,
                property.id(),
                Objects.requireNonNullElse(property.description(), ""),
                property.unit(),
                retentionDays,
                origin);
    }

    @Override
    public void remove(String id, Origin origin) {
        hierarchy.delete(new EquipmentId(id), origin);
    }

    @Override
    public EquipmentType recorded(String entry, ObjectMapper json) throws JsonProcessingException {
        return wire(json.readValue(entry, Equipment.class), null);
    }

    private EquipmentLevel level(EquipmentId id, EquipmentType equipment) {
        return Optional.ofNullable(equipment.getEquipmentLevel())
                .map(Levels::level)
                .or(() -> hierarchy.find(id).map(Equipment::level))
                .orElseThrow(() -> Rejection.invalid("equipment " + id + " has no EquipmentLevel"));
    }

    /** A scope that ends with the equipment itself says nothing about what it is part of. */
    private static @Nullable EquipmentId parent(EquipmentType equipment, @Nullable Object within) {
        if (within instanceof EquipmentType container) {
            return new EquipmentId(Shelf.id(container));
        }
        return Optional.ofNullable(equipment.getHierarchyScope())
                .map(scope -> Scopes.lowestAbove(scope, Shelf.id(equipment)))
                .map(EquipmentId::new)
                .orElse(null);
    }

    /** As it was told, but for what has changed here since. */
    private EquipmentType wire(Equipment equipment, @Nullable Object within) {
        EquipmentType wire = equipment.details() == null
                ? new EquipmentType().withID(Wire.id(equipment.id().value()))
                : codec.readObject(equipment.details(), EquipmentType.class);
        if (wire.getEquipmentLevel() == null || Levels.level(wire.getEquipmentLevel()) != equipment.level()) {
            wire.setEquipmentLevel(Levels.wire(equipment.level()));
        }
        if (!Texts.of(wire.getDescription()).equals(equipment.description())) {
            Texts.replace(wire.getDescription(), equipment.description());
        }
        if (!Objects.equals(parent(wire, within), equipment.parent())) {
            wire.setHierarchyScope(Optional.ofNullable(equipment.parent())
                    .flatMap(hierarchy::find)
                    .map(Scopes::wire)
                    .orElse(null));
        }
        return wire;
    }
}
