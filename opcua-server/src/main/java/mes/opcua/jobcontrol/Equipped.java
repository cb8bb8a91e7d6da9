package mes.opcua.jobcontrol;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mes.equipment.Equipment;
import mes.equipment.EquipmentId;

/** Which equipment a job order may name at a station: itself and what is below it. */
final class Equipped {

    private final Map<EquipmentId, Optional<EquipmentId>> parents = new ConcurrentHashMap<>();

    /** @return the equipment for which something changed: itself and what is and was above it */
    Set<EquipmentId> put(Equipment equipment) {
        Set<EquipmentId> changed = new LinkedHashSet<>(upwards(equipment.id()).toList());
        parents.put(equipment.id(), Optional.ofNullable(equipment.parent()));
        upwards(equipment.id()).forEach(changed::add);
        return changed;
    }

    /** @return the equipment for which something changed: what was above it */
    Set<EquipmentId> remove(EquipmentId id) {
        Set<EquipmentId> changed = new LinkedHashSet<>(upwards(id).skip(1).toList());
        parents.remove(id);
        return changed;
    }

    List<EquipmentId> of(EquipmentId station) {
        return parents.keySet().stream()
                .filter(id -> upwards(id).anyMatch(station::equals))
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    boolean has(EquipmentId station, String id) {
        return parents.keySet().stream()
                .filter(known -> known.value().equals(id))
                .flatMap(this::upwards)
                .anyMatch(station::equals);
    }

    private Stream<EquipmentId> upwards(EquipmentId from) {
        return Stream.iterate(
                from,
                id -> id != null,
                id -> parents.getOrDefault(id, Optional.empty()).orElse(null));
    }
}
