package mes.cloud;

import mes.cloud.link.Link;
import mes.cloud.link.Links;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** There is one link, for the cloud knows one plant. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mes.cloud.kind")
class CloudConfiguration {

    @Bean
    Link link(Links links) {
        return links.link();
    }
}
