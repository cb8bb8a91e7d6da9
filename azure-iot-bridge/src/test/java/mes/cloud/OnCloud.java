package mes.cloud;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.security.GeneralSecurityException;
import mes.OnPostgres;
import mes.cloud.hub.Hub;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Runs a test on the whole bridge, the store below it, and the stand-in for the hub, whose device is the plant. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnPostgres
@TestPropertySource(
        properties = {
            "mes.cloud.kind=iot-hub",
            "mes.cloud.patience=500ms",
            "mes.cloud.shortest-pause=1ms",
            "mes.cloud.longest-pause=20ms",
            "mes.wire.cloud-out=cloud:messages",
            "mes.wire.cloud-in=cloud:commands",
            "mes.cloud.tell.site=sawmill",
            "mes.cloud.tell.linger=50ms",
            "mes.cloud.tell.rate=100000",
            "mes.cloud.tell.window=8",
            "mes.cloud.tell.tries=2",
            "mes.cloud.tell.patience=500ms",
            "mes.cloud.tell.properties=saw-*/temp*",
            "mes.cloud.hear.commands=store,start,pause",
            "mes.cloud.hear.role=supervisor"
        })
@ContextConfiguration(initializers = OnCloud.OfTheHub.class)
public @interface OnCloud {

    String PLANT = "plant";

    /** The bridge is a device of the hub, whichever that is. */
    class OfTheHub implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(Hub.side().properties(PLANT).stream().map("mes.cloud."::concat))
                    .applyTo(context);
        }
    }

    /** Whom the bridge believes, and the clock by which it goes. */
    @Configuration(proxyBeanMethods = false)
    class Surroundings {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }

        @Bean
        SslBundleRegistrar hub() throws GeneralSecurityException, IOException {
            var bundle = Hub.standIn().papers.bundle(null);
            return bundles -> bundles.registerBundle("hub", bundle);
        }
    }
}
