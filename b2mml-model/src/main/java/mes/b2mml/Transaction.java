package mes.b2mml;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the transactions of B2MML V0701: a verb with a noun it is defined for. */
public record Transaction(Verb verb, String noun) {

    private static final List<Transaction> ALL = Nouns.names().stream()
            .flatMap(noun -> Nouns.verbs(noun).stream().map(verb -> new Transaction(verb, noun)))
            .toList();

    private static final Map<String, Transaction> BY_NAME = ALL.stream()
            .flatMap(transaction -> transaction.names().stream().map(name -> Map.entry(name, transaction)))
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Every transaction there is, noun by noun. */
    public static List<Transaction> all() {
        return ALL;
    }

    /** The transaction of that name, {@code ProcessOperationsSchedule} for one. */
    public static Optional<Transaction> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The name of the root element on the wire. */
    public String name() {
        return names().get(0);
    }

    /** The names it is understood by; the schema misspells one of them, and that is the name to write. */
    List<String> names() {
        var name = verb.word() + noun;
        return name.equals("SyncWorkMasterCapability") ? List.of("SyncWorkMasaterCapability", name) : List.of(name);
    }

    @Override
    public String toString() {
        return name();
    }
}
