package mes.b2mml;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;

/** What the root of a document says about the transaction, or why it says nothing. */
final class Root {

    private Root() {}

    static Optional<Transaction> transaction(PlacedReader reader) {
        return isOurs(reader) ? Transaction.named(reader.getLocalName()) : Optional.empty();
    }

    /** Why the root is not a transaction. */
    static Fault fault(PlacedReader reader) {
        if (!isOurs(reader)) {
            return reader.fault(
                    Fault.Kind.WRONG_NAMESPACE,
                    "The root is in namespace '%s', and B2MML V0701 is '%s'"
                            .formatted(
                                    Optional.ofNullable(reader.getNamespaceURI())
                                            .orElse(""),
                                    Grammar.NAMESPACE));
        }
        return fault(reader, reader.getLocalName());
    }

    private static Fault fault(PlacedReader reader, String name) {
        if (Nouns.names().contains(name)) {
            return reader.fault(Fault.Kind.NO_VERB, onlyANoun(name));
        }
        return Arrays.stream(Verb.values())
                .filter(verb -> name.startsWith(verb.word()) && !name.equals(verb.word()))
                .findFirst()
                .map(verb -> fault(reader, verb, name.substring(verb.word().length())))
                .orElseGet(() -> reader.fault(
                        Fault.Kind.UNKNOWN_ROOT, "'%s' is neither a transaction nor a noun of B2MML".formatted(name)));
    }

    private static Fault fault(PlacedReader reader, Verb verb, String noun) {
        return Nouns.names().contains(noun)
                ? reader.fault(
                        Fault.Kind.UNDEFINED_VERB,
                        "B2MML defines no %s for %s; %s".formatted(verb.word(), noun, verbs(noun)))
                : reader.fault(Fault.Kind.UNKNOWN_NOUN, "'%s' is not a noun of B2MML".formatted(noun));
    }

    private static String onlyANoun(String noun) {
        return "%s is a noun without a verb; %s".formatted(noun, verbs(noun));
    }

    private static String verbs(String noun) {
        var verbs = Nouns.verbs(noun);
        return verbs.isEmpty()
                ? "it travels inside other nouns only"
                : verbs.stream().map(Verb::word).collect(joining(", ", "its verbs are ", ""));
    }

    private static boolean isOurs(PlacedReader reader) {
        return Grammar.NAMESPACE.equals(reader.getNamespaceURI());
    }
}
