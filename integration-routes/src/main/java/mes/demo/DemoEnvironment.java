package mes.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes the demo's business system the one that hears of performance, unless there is a real one. */
final class DemoEnvironment implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean isDemo = environment.getProperty("mes.demo", Boolean.class, false);
        if (isDemo && !environment.containsProperty("mes.erp.url")) {
            environment.getPropertySources().addLast(new MapPropertySource("demo", erp()));
        }
    }

    private static Map<String, Object> erp() {
        int port = freePort();
        return Map.of(
                "mes.demo.erp.port",
                port,
                "mes.erp.url",
                "http://127.0.0.1:" + port + "/performance",
                "mes.erp.user",
                "millwright",
                "mes.erp.password",
                UUID.randomUUID().toString());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
