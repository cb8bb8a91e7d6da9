package mes.routes.erp;

import com.fasterxml.jackson.databind.ObjectMapper;
import mes.b2mml.Sender;
import mes.b2mml.XmlCodec;
import mes.journal.Cursors;
import mes.routes.nouns.WorkPerformances;
import mes.work.JobOrders;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Only if there is a business system to be told. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mes.erp.url")
@EnableConfigurationProperties(ErpProperties.class)
class ErpConfiguration {

    @Bean
    ErpRoute erpRoute(ErpProperties erp) {
        return new ErpRoute(erp);
    }

    @Bean
    PerformanceBods performanceBods(
            ErpProperties erp, Sender sender, JobOrders orders, WorkPerformances performances, ObjectMapper json) {
        return new PerformanceBods(erp, sender, orders, performances, json);
    }

    @Bean
    ErpPush erpPush(PerformanceBods bods, XmlCodec codec, ProducerTemplate wire, Cursors cursors) {
        return new ErpPush(bods, codec, wire, cursors);
    }
}
