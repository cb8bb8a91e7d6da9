package mes.routes.b2mml;

import java.util.List;
import java.util.Set;
import mes.b2mml.Verb;
import mes.common.Origin;

/**
 * One noun of the standard and what its verbs do to its objects here (Part 5).
 *
 * <p>A noun takes the verbs that it names, and need only do what those ask for. What changes something runs in a
 * transaction of the store and tells the parts what became of each object: a {@link mes.common.Rejection} belongs inside
 * {@link Parts#attempt}.
 */
interface Noun<T> {

    /** Its word on the wire: {@code EquipmentClass}. */
    String name();

    Class<T> type();

    /** Those of GET, PROCESS, CHANGE, CANCEL, SYNC and NOTIFY that it takes. */
    Set<Verb> verbs();

    /** GET: the objects asked for. It may end as soon as it has more than {@link Query#most}. */
    default List<T> find(Query<T> query) {
        throw notTaken();
    }

    /** Whether a GET heeds the properties that it asks for. */
    default boolean heedsProperties() {
        return false;
    }

    /**
     * PROCESS: the receiver is to make it its own. What is there already and differs is refused.
     *
     * @return the object as it now stands, for the answer to show
     */
    default T add(T object, Parts parts, Origin origin) {
        throw notTaken();
    }

    /**
     * CHANGE: what is given replaces what is there, and what is absent stays. What is unknown is refused.
     *
     * @return the whole object as it now stands, for the answer to show
     */
    default T change(T object, Parts parts, Origin origin) {
        throw notTaken();
    }

    /** CANCEL, and SYNC Delete: the sender needs it no more. What is in use is refused. */
    default void remove(T object, Parts parts, Origin origin) {
        throw notTaken();
    }

    /** SYNC Add, and NOTIFY: the publisher has it so, and so shall it be here, whatever was. */
    default void put(T object, Parts parts, Origin origin) {
        throw notTaken();
    }

    /** SYNC Change: as CHANGE, but what is unknown is added. */
    default void merge(T object, Parts parts, Origin origin) {
        throw notTaken();
    }

    private UnsupportedOperationException notTaken() {
        return new UnsupportedOperationException(name() + " takes " + verbs() + " only");
    }
}
