package mes.b2mml;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import mes.b2mml.Rewording.Direction;

/** An older release as far as it is understood: its schema, its transactions, and its words beside those of V0701. */
final class Dialect {

    private static final Transaction CONFIRM_BOD = new Transaction(Verb.CONFIRM, "BOD");

    private final OlderRelease release;
    private final Wording wording;
    private final List<String> nouns;
    private final Shapes shapes;
    private final String text;
    private final Schema schema;

    Dialect(OlderRelease release) {
        var files = new SchemaFiles(release.name());
        this.release = release;
        this.wording = Wording.of(release);
        this.nouns = files.roots();
        var transactions = transactions();
        this.shapes = new Shapes(files, transactions);
        this.text = Grammar.text(release.namespace(), files, transactions);
        this.schema = Grammar.compile(text);
    }

    OlderRelease release() {
        return release;
    }

    Wording wording() {
        return wording;
    }

    /** The schema as it is written. */
    String text() {
        return text;
    }

    Schema schema() {
        return schema;
    }

    List<String> nouns() {
        return nouns;
    }

    boolean isNoun(String name) {
        return nouns.contains(name);
    }

    Optional<Transaction> transaction(String name) {
        return transactions().stream()
                .filter(transaction -> transaction.name().equals(name))
                .findFirst();
    }

    /** What is meant by a noun on its own: to process it. */
    Optional<Transaction> ofNoun(String name) {
        return Optional.of(new Transaction(Verb.PROCESS, name)).filter(asked -> isNoun(name));
    }

    boolean has(String type, String part) {
        return shapes.of(type).part(part).isPresent();
    }

    /** The transaction of V0701 that this one of ours is carried out as. */
    Transaction newer(Transaction older) {
        return new Transaction(older.verb(), noun(older.noun()));
    }

    /** The shapes of what is translated in that direction. */
    Shapes shapes(Direction direction) {
        return direction == Direction.FORWARD ? shapes : Shapes.V0701;
    }

    private String noun(String older) {
        return wording.names().stream()
                .filter(rewording -> rewording.older().equals(List.of(older)))
                .map(rewording -> rewording.newer().get(0))
                .filter(Nouns.names()::contains)
                .findFirst()
                .orElse(older);
    }

    List<Transaction> transactions() {
        return Stream.concat(
                        Stream.of(CONFIRM_BOD),
                        nouns.stream()
                                .flatMap(noun -> EnumSet.range(Verb.GET, Verb.SYNC).stream()
                                        .map(verb -> new Transaction(verb, noun))))
                .toList();
    }

    @Override
    public String toString() {
        return release.name();
    }
}
