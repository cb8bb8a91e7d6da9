package mes.work;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mes.common.Rejection;
import mes.equipment.Equipment;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/** The equipment that several works are assigned to, looked up once for all of them. */
final class Workplaces {

    private final Map<EquipmentId, Equipment> known;

    Workplaces(EquipmentHierarchy hierarchy, Collection<Work> works) {
        this.known = hierarchy
                .among(works.stream()
                        .map(Work::equipment)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(toMap(Equipment::id, identity()));
    }

    /** Why work cannot be assigned there: UNKNOWN, or INVALID level. What is assigned to none may be assigned later. */
    Optional<Rejection> declines(@Nullable EquipmentId id) {
        if (id == null) {
            return Optional.empty();
        }
        Equipment assigned = known.get(id);
        if (assigned == null) {
            return Optional.of(Rejection.unknown("equipment", id));
        }
        return assigned.level().doesWork()
                ? Optional.empty()
                : Optional.of(Rejection.invalid("equipment " + id + " is of level "
                        + assigned.level().standardName() + "; job orders are done by a WorkCenter or WorkUnit"));
    }
}
