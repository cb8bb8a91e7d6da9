package mes.routes.nouns;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mes.b2mml.v0701.HierarchyScopeType;
import mes.b2mml.v0701.OpEquipmentRequirementType;
import mes.equipment.Equipment;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The equipment that is to do the work, among all that is required. */
@Component
final class Assignment {

    private final EquipmentHierarchy hierarchy;

    Assignment(EquipmentHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * The equipment that is to do the work: the one required, the first of the lowest level if there are several; else
     * that of the nearest scope, if its level does work.
     *
     * @param scopes nearest first
     * @throws mes.common.Rejection UNKNOWN equipment, when one must be chosen among several
     */
    @Nullable
    EquipmentId equipment(List<OpEquipmentRequirementType> required, @Nullable HierarchyScopeType... scopes) {
        List<EquipmentId> named = required.stream()
                .flatMap(requirement -> requirement.getEquipmentID().stream())
                .map(id -> new EquipmentId(id.getValue()))
                .distinct()
                .toList();
        return named.isEmpty() ? ofScopes(scopes) : named.size() == 1 ? named.get(0) : lowest(named);
    }

    private EquipmentId lowest(List<EquipmentId> named) {
        return named.stream()
                .map(hierarchy::get)
                .max(Comparator.comparing(Equipment::level))
                .orElseThrow()
                .id();
    }

    /** The equipment of the scope, if its level does work. */
    static @Nullable EquipmentId ofScope(@Nullable HierarchyScopeType scope) {
        return ofScopes(new HierarchyScopeType[] {scope});
    }

    private static @Nullable EquipmentId ofScopes(@Nullable HierarchyScopeType... scopes) {
        return Stream.of(scopes)
                .filter(Objects::nonNull)
                .map(Scopes::lowest)
                .filter(Scopes::doesWork)
                .map(scope -> new EquipmentId(scope.getEquipmentID().getValue()))
                .findFirst()
                .orElse(null);
    }
}
