package mes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test on a whole server, which all such tests share: with a database, a broker and a data folder of its own, and
 * free ports everywhere. Each test class makes equipment and orders of its own names.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = MesServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mes.mqtt.embedded.port=0",
            "mes.opcua.port=0",
            "mes.admin.password=" + OnMillwright.ADMIN_PASSWORD,
            "mes.sparkplug.host-id=millwright",
            "mes.b2mml.folder=${mes.data}/exchange",
            "mes.wire.b2mml-in=mqtt:erp/b2mml?clientId=millwright-b2mml-in",
            "mes.wire.b2mml-out=mqtt:erp/b2mml/answer"
        })
@ContextConfiguration(initializers = OnMillwright.OwnDataFolder.class)
public @interface OnMillwright {

    String ADMIN_PASSWORD = "correct horse battery";

    /** A folder that the next clean build removes. */
    final class OwnDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data");
                TestPropertyValues.of("mes.data=" + folder).applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
