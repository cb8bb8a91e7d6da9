package mes.routes.b2mml;

import java.time.Clock;
import java.time.ZoneId;
import mes.b2mml.JsonCodec;
import mes.b2mml.Limits;
import mes.b2mml.Sender;
import mes.b2mml.XmlCodec;
import mes.routes.nouns.SiteTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Who we are on the wire, what a document may take, and the plant's time. */
@Configuration(proxyBeanMethods = false)
class B2mmlConfiguration {

    @Bean
    Limits limits(@Value("${mes.b2mml.max-bytes}") DataSize most) {
        return new Limits(most.toBytes(), Limits.DEFAULT.depth(), Limits.DEFAULT.faults());
    }

    @Bean
    XmlCodec xmlCodec(Limits limits) {
        return new XmlCodec(limits);
    }

    @Bean
    JsonCodec jsonCodec(XmlCodec xml) {
        return new JsonCodec(xml);
    }

    @Bean
    SiteTime siteTime(@Value("${mes.site.time-zone:}") String zone) {
        return new SiteTime(zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone));
    }

    @Bean
    Sender sender(@Value("${mes.b2mml.logical-id}") String logicalId, Clock clock, SiteTime site) {
        return new Sender(logicalId, clock.withZone(site.zone()));
    }
}
