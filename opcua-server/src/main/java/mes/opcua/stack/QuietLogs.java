package mes.opcua.stack;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps Milo's log to what an operator can act on, unless {@code logging.level} says otherwise.
 *
 * <p>Its channel handlers log a stack trace for every malformed message, its diagnostics one for every session that is
 * closed before they knew it, and its validation what it does not insist on whenever it looks at a certificate, so that
 * anybody who can connect could fill the disk.
 */
final class QuietLogs implements EnvironmentPostProcessor {

    private static final Map<String, Object> LEVELS = Map.of(
            "logging.level.org.eclipse.milo", "warn",
            "logging.level.org.eclipse.milo.opcua.stack.transport.server", "off",
            "logging.level.org.eclipse.milo.opcua.stack.core.util.TaskQueue", "off",
            "logging.level.org.eclipse.milo.opcua.stack.core.util.validation", "error");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("opcua-log-levels", LEVELS));
    }
}
