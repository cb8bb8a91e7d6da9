package mes.benchmarks.opcua;

import mes.opcua.stack.Address;
import mes.opcua.stack.Application;
import mes.opcua.stack.GuardedServer;
import mes.opcua.stack.Limits;
import mes.opcua.stack.UserNames;
import org.eclipse.milo.opcua.sdk.client.identity.IdentityProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;

/** Whom the measured server lets in: there is nobody anonymous. */
final class Guest {

    private static final String NAME = "guest";
    private static final String PASSWORD = "measures";

    private Guest() {}

    static GuardedServer server(Address address, Application application) {
        UserNames users = new UserNames((name, password) -> name.equals(NAME) && password.equals(PASSWORD));
        return new GuardedServer("benchmark", address, application, users, Limits.standard(), true);
    }

    static IdentityProvider identity() {
        return new UsernameProvider(NAME, PASSWORD);
    }
}
