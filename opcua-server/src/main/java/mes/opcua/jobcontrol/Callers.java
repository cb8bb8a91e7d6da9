package mes.opcua.jobcontrol;

import java.util.Optional;
import mes.access.User;
import mes.access.Users;
import mes.opcua.stack.UserNames;
import org.eclipse.milo.opcua.sdk.server.AccessContext;
import org.eclipse.milo.opcua.sdk.server.Session;

/** Who calls, with the roles that they have now, whatever they had when they entered. */
public record Callers(Users users) {

    public Optional<User> of(AccessContext context) {
        return context.getSession().flatMap(this::of);
    }

    public Optional<User> of(Session session) {
        return UserNames.nameOf(session.getIdentity()).flatMap(users::find);
    }
}
