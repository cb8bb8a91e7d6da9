package mes.b2mml;

import static org.xmlunit.diff.DifferenceEvaluators.chain;

import java.util.List;
import java.util.stream.StreamSupport;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.Difference;
import org.xmlunit.diff.DifferenceEvaluators;

/** What differs between two documents, prefixes and white space apart. */
final class Differences {

    private Differences() {}

    /** Recipe headers are left out: they repeat a group, whose elements lose their order among one another. */
    static List<Difference> between(byte[] before, byte[] after) {
        var diff = DiffBuilder.compare(Input.fromByteArray(before))
                .withTest(Input.fromByteArray(after))
                .ignoreWhitespace()
                .withDifferenceEvaluator(chain(DifferenceEvaluators.Default, Differences::sameMoment))
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
