package mes.b2mml;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON carries what XML does. */
@TestInstance(Lifecycle.PER_CLASS)
class JsonSamplesTest {

    private Map<String, byte[]> samples = Map.of();

    @BeforeAll
    void read() {
        Official.assumePresent();
        samples = Official.samples();
    }

    /** One per noun; but batch values mix text and elements, and JSON keeps their text in one piece. */
    Collection<String> transactions() {
        return samples.keySet().stream()
                .filter(name -> !name.endsWith("BatchProductionRecord"))
                .flatMap(name -> Transaction.named(name).stream())
                .collect(toMap(Transaction::noun, Transaction::name, (one, other) -> one))
                .values();
    }

    @ParameterizedTest
    @MethodSource("transactions")
    void comesBackFromJsonAsItIsInXml(String name) {
        var bod = Codecs.understood(samples.get(name));

        var reading = Codecs.JSON.read(Codecs.JSON.write(bod));

        assertThat(reading).isInstanceOf(Bod.class);
        assertThat(Differences.between(samples.get(name), Codecs.XML.write((Bod) reading)))
                .isEmpty();
    }
}
