package mes.b2mml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xmlunit.diff.DifferenceEvaluators.chain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.Difference;
import org.xmlunit.diff.DifferenceEvaluators;

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
        assertThat(differences(sample, written)).isEmpty();
    }

    @Test
    void coversMostTransactions() {
        assertThat(transactions()).hasSizeGreaterThan(250);
    }

    /** Recipe headers apart: they repeat a group, and the order of its elements among one another is lost. */
    private static List<Difference> differences(byte[] before, byte[] after) {
        var diff = DiffBuilder.compare(Input.fromByteArray(before))
                .withTest(Input.fromByteArray(after))
                .ignoreWhitespace()
                .withDifferenceEvaluator(chain(DifferenceEvaluators.Default, SamplesTest::sameMoment))
                .withNodeFilter(node -> !"Header".equals(node.getLocalName()))
                .checkForSimilar()
                .build();
        return StreamSupport.stream(diff.getDifferences().spliterator(), false).toList();
    }

    /** A time of offset zero is written with Z. */
    private static ComparisonResult sameMoment(Comparison comparison, ComparisonResult outcome) {
        var before = String.valueOf(comparison.getControlDetails().getValue());
        var after = String.valueOf(comparison.getTestDetails().getValue());
        return comparison.getType() == ComparisonType.TEXT_VALUE
                        && before.replace("+00:00", "Z").equals(after)
                ? ComparisonResult.EQUAL
                : outcome;
    }
}
