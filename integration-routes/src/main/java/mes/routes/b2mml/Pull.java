package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.Bod;
import mes.b2mml.Outcome;
import mes.b2mml.Sender;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;
import mes.b2mml.v0701.IdentifierType;
import org.jspecify.annotations.Nullable;

/** A GET: it asks for objects by their identifiers, in which {@code *} stands for any characters (PULL of Part 5). */
abstract non-sealed class Pull<T> implements Served {

    private static final String ANY = "*";

    private final String noun;
    private final Class<T> type;

    Pull(String noun, Class<T> type) {
        this.noun = noun;
        this.type = type;
    }

    @Override
    public final Transaction transaction() {
        return new Transaction(Verb.GET, noun);
    }

    /** The SHOW with all that was found; rejected if nothing was, with the least object that the schema lets it have. */
    final Bod show(Bod asked, Sender sender) {
        List<String> identifiers =
                asked.objects(type).stream().map(this::identifier).distinct().toList();
        List<T> found = find(identifiers);
        return found.isEmpty()
                ? asked.answer(Outcome.rejected("NotFound", "no " + noun + " is like " + identifiers), sender)
                : asked.answer(Outcome.accepted(), sender, found);
    }

    /** What the schema names ID; anything may be absent from the noun of a GET. */
    abstract @Nullable IdentifierType id(T asked);

    abstract List<T> find(List<String> identifiers);

    private String identifier(T asked) {
        IdentifierType id = id(asked);
        return id == null || id.getValue().isBlank() ? ANY : id.getValue().strip();
    }
}
