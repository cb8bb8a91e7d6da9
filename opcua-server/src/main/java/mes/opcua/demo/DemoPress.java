package mes.opcua.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import mes.opcua.client.PlcSettings;
import mes.opcua.stack.Address;
import mes.opcua.stack.UserNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs a press with the host, on a free port of this machine and with a user that only this process knows. */
final class DemoPress implements SmartLifecycle {

    private static final String USER = "mes";
    private static final Duration CYCLE = Duration.ofMillis(400);

    private final Path folder;
    private final Address address = Address.free("127.0.0.1", null, 0, "/plc");
    private final String password = UUID.randomUUID().toString();
    private @Nullable Press press;

    DemoPress(Path folder) {
        this.folder = folder;
    }

    /** How this server reaches it. */
    PlcSettings connection(String equipment) {
        return PressConnection.to(address, equipment, USER, password);
    }

    @Override
    public void start() {
        UserNames users = new UserNames((name, secret) -> name.equals(USER) && secret.equals(password));
        press = new Press(folder, address, users, CYCLE);
    }

    @Override
    public void stop() {
        if (press != null) {
            press.close();
            press = null;
        }
    }

    /** Before those who connect to it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return press != null;
    }
}
