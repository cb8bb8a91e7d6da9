package mes.b2mml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents generated from the official schemas, one per transaction. */
@TestInstance(Lifecycle.PER_CLASS)
class SamplesTest {

    private Map<String, byte[]> samples = Map.of();
    private Schema official;

    @BeforeAll
    void read() {
        Official.assumePresent();
        samples = Official.samples();
        official = Official.schema();
    }

    Stream<String> transactions() {
        return samples.keySet().stream().filter(name -> Transaction.named(name).isPresent());
    }

    @ParameterizedTest
    @MethodSource("transactions")
    void readsAndWritesWhatTheOfficialSchemaAllows(String name) {
        var sample = samples.get(name);

        var bod = Codecs.understood(sample);
        var written = Codecs.XML.write(bod);

        assertThat(bod.name()).isEqualTo(name);
        assertThat(Official.violations(official, written)).isEmpty();
        assertThat(Differences.between(sample, written)).isEmpty();
    }

    @Test
    void coversMostTransactions() {
        assertThat(transactions()).hasSizeGreaterThan(250);
    }
}
