package mes.b2mml;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the transactions of B2MML V0701: a verb with a noun it is defined for. */
public record Transaction(Verb verb, String noun) {

    private static final List<Transaction> ALL = Nouns.names().stream()
            .flatMap(noun -> Nouns.verbs(noun).stream().map(verb -> new Transaction(verb, noun)))
            .toList();

    private static final Map<String, Transaction> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(Transaction::name, identity()));

    /** A misspelling in the schema, which is therefore the name on the wire. */
    private static final String MISSPELT = "SyncWorkMasaterCapability";

    private static final String CORRECT = "SyncWorkMasterCapability";

    /** Every transaction there is, noun by noun. */
    public static List<Transaction> all() {
        return ALL;
    }

    /** The transaction of that name, {@code ProcessOperationsSchedule} for one. */
    public static Optional<Transaction> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.equals(CORRECT) ? MISSPELT : name));
    }

    /** The name of the root element on the wire. */
    public String name() {
        var name = verb.word() + noun;
        return name.equals(CORRECT) ? MISSPELT : name;
    }

    @Override
    public String toString() {
        return name();
    }
}
