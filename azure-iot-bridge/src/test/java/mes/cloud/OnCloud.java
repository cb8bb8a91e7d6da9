package mes.cloud;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.security.GeneralSecurityException;
import mes.OnPostgres;
import mes.cloud.hub.Hub;
import mes.cloud.hub.HubStandIn;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.TestPropertySource;

/** Runs a test on the whole bridge, the store below it, and the stand-in for the hub, whose device is the plant. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnPostgres
@TestPropertySource(
        properties = {
            "mes.cloud.kind=iot-hub",
            "mes.cloud.host=" + HubStandIn.HOST,
            "mes.cloud.device=" + OnCloud.PLANT,
            "mes.cloud.key=" + OnCloud.KEY,
            "mes.cloud.ssl-bundle=hub",
            "mes.cloud.patience=1s",
            "mes.cloud.shortest-pause=1ms",
            "mes.cloud.longest-pause=20ms",
            "mes.wire.cloud-out=cloud:messages",
            "mes.wire.cloud-in=cloud:commands",
            "mes.cloud.tell.site=sawmill",
            "mes.cloud.tell.linger=50ms",
            "mes.cloud.tell.rate=100000",
            "mes.cloud.tell.window=8",
            "mes.cloud.tell.tries=2",
            "mes.cloud.tell.patience=1s",
            "mes.cloud.tell.properties=saw-*/temp*",
            "mes.cloud.hear.commands=store,start,pause",
            "mes.cloud.hear.role=supervisor"
        })
public @interface OnCloud {

    String PLANT = "plant";
    /** What {@link HubStandIn#addDevice} gives to a device of this name. */
    String KEY = "dGhlIGtleSBvZiBwbGFudA==";

    /** Whom the bridge believes. */
    @Configuration(proxyBeanMethods = false)
    class Trust {

        @Bean
        SslBundleRegistrar hub() throws GeneralSecurityException, java.io.IOException {
            HubStandIn hub = Hub.standIn();
            hub.addDevice(PLANT);
            var bundle = hub.papers.bundle(null);
            return bundles -> bundles.registerBundle("hub", bundle);
        }
    }
}
