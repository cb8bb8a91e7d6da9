package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.Bod;
import mes.b2mml.Transaction;
import mes.b2mml.Verb;
import mes.b2mml.v0701.IdentifierType;
import mes.common.Origin;
import mes.common.Rejection;

/** A SYNC: its publisher owns the objects, which are to be added, changed or deleted here as they were there. */
abstract class Sync<T> implements Push {

    private final String noun;
    private final Class<T> type;

    Sync(String noun, Class<T> type) {
        this.noun = noun;
        this.type = type;
    }

    @Override
    public final Transaction transaction() {
        return new Transaction(Verb.SYNC, noun);
    }

    @Override
    public final void carryOut(Bod asked, Parts parts, Origin origin) {
        for (T object : asked.objects(type)) {
            parts.attempt(noun + " " + id(object).getValue(), () -> sync(asked.actionCodes(), object, origin));
        }
    }

    abstract IdentifierType id(T object);

    /** Adds the object, or changes it where it differs. */
    abstract void put(T object, Origin origin);

    abstract void delete(T object, Origin origin);

    /** No action code means Add; one that is there already is brought up to date, for that is what SYNC is about. */
    private void sync(List<String> actionCodes, T object, Origin origin) {
        switch (actionCodes.isEmpty() ? "Add" : String.join(", ", actionCodes)) {
            case "Add", "Change" -> put(object, origin);
            case "Delete" -> delete(object, origin);
            default -> throw Rejection.invalid("the action is " + actionCodes + ", not one of Add, Change, Delete");
        }
    }
}
