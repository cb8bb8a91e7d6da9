package mes.access;

import java.util.Set;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/** Someone, or some machine, that may enter. */
public record User(String name, Set<Role> roles, @Nullable EquipmentId equipment) {

    public User {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
