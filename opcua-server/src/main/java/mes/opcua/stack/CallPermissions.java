package mes.opcua.stack;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mes.access.Role;
import mes.access.User;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.nodes.filters.AttributeFilter;
import org.eclipse.milo.opcua.sdk.server.nodes.filters.AttributeFilterContext;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.structured.PermissionType;
import org.eclipse.milo.opcua.stack.core.types.structured.RolePermissionType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Has a method's node tell who may call it, and each session whether it may now (OPC 10000-3, 5.2.9 and 5.7).
 *
 * @param allowed the roles that may
 * @param caller who a session is, with the roles of now
 */
public record CallPermissions(Set<Role> allowed, Function<Session, Optional<User>> caller) implements AttributeFilter {

    /** The well-known roles of OPC 10000-18, 4.2; a business system's is the nearest to what it may. */
    private static final Map<Role, NodeId> ROLES = Map.of(
            Role.ADMINISTRATOR, NodeIds.WellKnownRole_SecurityAdmin,
            Role.SUPERVISOR, NodeIds.WellKnownRole_Supervisor,
            Role.OPERATOR, NodeIds.WellKnownRole_Operator,
            Role.INTEGRATION, NodeIds.WellKnownRole_Engineer);

    private static final PermissionType MAY_CALL =
            PermissionType.of(PermissionType.Field.Browse, PermissionType.Field.Call);

    @Override
    public @Nullable Object getAttribute(AttributeFilterContext context, AttributeId attribute) {
        return switch (attribute) {
            case UserExecutable -> context.getSession().map(this::mayCall).orElse(true);
            case RolePermissions -> permissions(allowed);
            case UserRolePermissions ->
                permissions(context.getSession().map(this::roles).orElse(allowed));
            default -> context.getAttribute(attribute);
        };
    }

    private boolean mayCall(Session session) {
        return !Collections.disjoint(allowed, roles(session));
    }

    /** While the database is away nobody knows: then the method itself says so. */
    private Set<Role> roles(Session session) {
        try {
            return caller.apply(session).map(User::roles).orElse(Set.of());
        } catch (DataAccessException e) {
            return allowed;
        }
    }

    private RolePermissionType[] permissions(Set<Role> roles) {
        return allowed.stream()
                .filter(roles::contains)
                .sorted()
                .map(role -> new RolePermissionType(Objects.requireNonNull(ROLES.get(role)), MAY_CALL))
                .toArray(RolePermissionType[]::new);
    }
}
