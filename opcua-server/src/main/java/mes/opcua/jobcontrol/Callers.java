package mes.opcua.jobcontrol;

import java.util.Optional;
import mes.access.User;
import mes.access.Users;
import org.eclipse.milo.opcua.sdk.server.AccessContext;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.identity.Identity.UsernameIdentity;

/** Who calls, with the roles that they have now, whatever they had when they entered. */
public record Callers(Users users) {

    public Optional<User> of(AccessContext context) {
        return context.getSession()
                .map(Session::getIdentity)
                .filter(UsernameIdentity.class::isInstance)
                .map(identity -> ((UsernameIdentity) identity).getUsername())
                .flatMap(users::find);
    }
}
