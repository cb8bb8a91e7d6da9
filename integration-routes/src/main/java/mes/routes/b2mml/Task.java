package mes.routes.b2mml;

import static mes.b2mml.Verb.CHANGE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mes.b2mml.Bod;
import mes.b2mml.Outcome;
import mes.b2mml.Sender;
import mes.common.Origin;
import mes.common.Rejection;

/** One transaction that brings objects, to be carried out by their noun (PUSH and PUBLISH of Part 5). */
final class Task<T> {

    private final Noun<T> noun;
    private final Bod asked;
    private final Origin origin;
    private final List<T> results = new ArrayList<>();

    Task(Noun<T> noun, Bod asked, Origin origin) {
        this.noun = noun;
        this.asked = asked;
        this.origin = origin;
    }

    /** Does what is asked, object by object; what became of each is told to the parts. */
    void carryOut(Parts parts) {
        parts.attempt(asked.name(), this::checkObjects);
        switch (asked.verb()) {
            case PROCESS -> each(object -> results.add(noun.add(object, parts, origin)));
            case CHANGE -> each(object -> results.add(noun.change(object, parts, origin)));
            case CANCEL -> each(object -> noun.remove(object, parts, origin));
            case NOTIFY -> each(object -> noun.put(object, parts, origin));
            case SYNC -> parts.attempt("ActionExpression", () -> sync(parts));
            default -> throw new IllegalStateException(asked.name() + " brings nothing");
        }
    }

    /** Shows how the objects stand now; if nothing was done, which they were. */
    Bod answer(Outcome outcome, Sender sender) {
        if (outcome.isRejected()) {
            return asked.answer(outcome, sender);
        }
        boolean isChanged = asked.verb() == CHANGE && outcome.equals(Outcome.accepted());
        return asked.answer(isChanged ? Outcome.replaced() : outcome, sender, results);
    }

    /** No action code means Add; one that is there already is brought up to date, for that is what SYNC is about. */
    private void sync(Parts parts) {
        List<String> codes = asked.actionCodes();
        switch (codes.isEmpty() ? "Add" : String.join(", ", codes)) {
            case "Add" -> each(object -> noun.put(object, parts, origin));
            case "Change" -> each(object -> noun.merge(object, parts, origin));
            case "Delete" -> each(object -> noun.remove(object, parts, origin));
            default -> throw Rejection.invalid("the action is " + codes + ", not one of Add, Change, Delete");
        }
    }

    /** SyncOperationalLocationClass can bear objects of another noun, by a mistake of the schema. */
    private void checkObjects() {
        if (asked.objects(noun.type()).size() < asked.objects().size()) {
            throw Rejection.invalid("it bears objects that are no " + noun.name());
        }
    }

    private void each(Consumer<T> work) {
        asked.objects(noun.type()).forEach(work);
    }
}
