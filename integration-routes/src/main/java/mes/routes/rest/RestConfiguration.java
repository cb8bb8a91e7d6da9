package mes.routes.rest;

import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How requests reach their routes. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    /** A request stays on its own thread, which knows who asks; Camel would hand it to a pool of eight. */
    @Bean("platform-http-engine")
    PlatformHttpEngine platformHttpEngine() {
        return new SpringBootPlatformHttpEngine(0, Runnable::run);
    }
}
