package mes.routes.b2mml;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;

/** What is served: the nouns, and the verbs that each of them takes. */
public final class Table {

    private final Map<String, Noun<?>> nouns;

    Table(List<Noun<?>> nouns) {
        this.nouns = nouns.stream().collect(toUnmodifiableMap(Noun::name, identity()));
    }

    /** By name. */
    List<Noun<?>> nouns() {
        return nouns.values().stream()
                .<Noun<?>>map(noun -> noun)
                .sorted(comparing(Noun::name))
                .toList();
    }

    /** The transactions, noun by noun. */
    public List<Transaction> transactions() {
        return nouns().stream()
                .flatMap(noun -> noun.verbs().stream().sorted().map(verb -> new Transaction(verb, noun.name())))
                .toList();
    }

    public boolean serves(Transaction transaction) {
        return served(transaction).isPresent();
    }

    /** The noun of that transaction, if it takes its verb. */
    Optional<Noun<?>> served(Transaction transaction) {
        return noun(transaction.noun()).filter(noun -> noun.verbs().contains(transaction.verb()));
    }

    /** Why that transaction is not served, and what is instead. */
    public String refusal(Transaction transaction) {
        return switch (transaction.verb()) {
            case SHOW, ACKNOWLEDGE, RESPOND, CONFIRM -> transaction + " is an answer, and nothing was asked here";
            default -> transaction + " is not served; " + instead(transaction.noun());
        };
    }

    private String instead(String noun) {
        return noun(noun)
                .map(served -> noun + " takes "
                        + served.verbs().stream().sorted().map(Verb::word).collect(joining(", ")))
                .orElse(noun + " is known by name only");
    }

    private Optional<Noun<?>> noun(String name) {
        return Optional.ofNullable(nouns.get(name));
    }
}
