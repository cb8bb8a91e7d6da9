package mes.routes.b2mml;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import mes.b2mml.JsonCodec;
import mes.b2mml.Limits;
import mes.b2mml.Releases;
import mes.b2mml.Sender;
import mes.b2mml.XmlCodec;
import mes.routes.nouns.MasterData;
import mes.routes.nouns.Shelves;
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
    Releases releases(XmlCodec xml, Clock clock) {
        return new Releases(xml, clock);
    }

    @Bean
    SiteTime siteTime(@Value("${mes.site.time-zone:}") String zone) {
        return new SiteTime(zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone));
    }

    /** The nouns that have a class each, and those that are kept alike. */
    @Bean
    Table table(List<Noun<?>> nouns, Shelves shelves, MasterData data, @Value("${mes.b2mml.most-objects}") int most) {
        Stream<Noun<?>> kept = shelves.all().stream().map(shelf -> new MasterNoun<>(shelf, data, most));
        return new Table(Stream.concat(nouns.stream(), kept).toList());
    }

    @Bean
    Sender sender(@Value("${mes.b2mml.logical-id}") String logicalId, Clock clock, SiteTime site) {
        return new Sender(logicalId, clock.withZone(site.zone()));
    }
}
