package mes.routes.b2mml.door;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import mes.b2mml.Warning;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a document without carrying it out.
 *
 * @param transaction its name, if it is valid
 * @param release as it says itself, if it is valid
 * @param served whether the server would do what it asks for
 * @param outcome what the server would answer, in one sentence
 * @param warnings what is valid, and likely to be misunderstood
 */
record Verdict(
        boolean valid,
        @Nullable String transaction,
        @Nullable String release,
        boolean served,
        String outcome,
        List<Finding> faults,
        List<Warning> warnings) {

    static Verdict invalid(List<Finding> faults) {
        String outcome = "It would be rejected as malformed, by a ConfirmBOD with these reasons.";
        return new Verdict(false, null, null, false, outcome, faults, List.of());
    }

    /** For people with a terminal. */
    String text() {
        String head = valid
                ? "%s, release %s: valid, %d warnings".formatted(transaction, release, warnings.size())
                : "not valid, %d faults".formatted(faults.size());
        return Stream.of(
                        Stream.of(head),
                        faults.stream().map(Verdict::line),
                        warnings.stream().map(Verdict::line),
                        Stream.of(outcome))
                .flatMap(lines -> lines)
                .collect(joining("\n", "", "\n"));
    }

    private static String line(Finding fault) {
        return "%d:%d fault %s: %s (%s)\n    %s"
                .formatted(fault.line(), fault.column(), fault.path(), fault.reason(), fault.rule(), fault.meaning());
    }

    private static String line(Warning warning) {
        return "%d:%d warning %s: %s (%s)"
                .formatted(warning.line(), warning.column(), warning.path(), warning.reason(), warning.trap());
    }
}
