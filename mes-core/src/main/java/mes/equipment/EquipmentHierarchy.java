package mes.equipment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/** All equipment of the plant, each piece in its place. */
public interface EquipmentHierarchy {

    Optional<Equipment> find(EquipmentId id);

    /** Those of these that there are, in no order. */
    List<Equipment> among(Collection<EquipmentId> ids);

    /** Every piece of equipment, higher levels first, then by id. */
    List<Equipment> all();

    /** @throws Rejection ALREADY_EXISTS, UNKNOWN parent, or INVALID when the parent is not of a higher level */
    Equipment add(
            EquipmentId id, EquipmentLevel level, @Nullable EquipmentId parent, String description, Origin origin);

    /** Adds the equipment, or changes it where it differs; the same again changes nothing. Its details stay. */
    Equipment put(
            EquipmentId id, EquipmentLevel level, @Nullable EquipmentId parent, String description, Origin origin);

    /** Puts the equipment with its details. */
    Equipment put(
            EquipmentId id,
            EquipmentLevel level,
            @Nullable EquipmentId parent,
            String description,
            @Nullable String details,
            Origin origin);

    /** @throws Rejection UNKNOWN, or NOT_ALLOWED while the equipment has parts or job orders */
    void delete(EquipmentId id, Origin origin);

    /** @throws Rejection UNKNOWN */
    default Equipment get(EquipmentId id) {
        return find(id).orElseThrow(() -> Rejection.unknown("equipment", id));
    }
}
