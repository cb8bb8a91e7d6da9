package mes.b2mml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.stream.Stream;
import mes.b2mml.Anatomy.Way;
import org.junit.jupiter.api.Test;

/** Documents grown from our schemas, for every transaction and every type: as they should be, and with one fault each. */
class ConformanceTest {

    private static final Collection<Way> WAYS = Anatomy.ofOurs().ways();

    @Test
    void readsTheLeastAndTheMostOfEveryType() {
        var misread = WAYS.parallelStream()
                .flatMap(way -> Stream.of(Specimen.least(way), Specimen.most(way)))
                .map(specimen -> Codecs.XML.read(specimen.bytes()))
                .filter(Malformed.class::isInstance);

        assertThat(misread).isEmpty();
    }

    @Test
    void tellsOfEveryFaultWithItsPlaceAndRule() {
        var untold = WAYS.parallelStream()
                .flatMap(way -> Breach.all(way)
                        .filter(breach -> !isTold(way, breach))
                        .map(breach -> way + ": " + breach.what()));

        assertThat(untold).isEmpty();
    }

    private static boolean isTold(Way way, Breach breach) {
        return Codecs.XML.read(breach.specimen(way).bytes()) instanceof Malformed malformed
                && malformed.faults().stream().anyMatch(fault -> isOf(way, breach, fault));
    }

    private static boolean isOf(Way way, Breach breach, Fault fault) {
        return fault.path().startsWith(way.toString())
                && fault.line() > 0
                && fault.reason().matches("(?s).+ \\((%s)\\)".formatted(breach.rule()));
    }
}
