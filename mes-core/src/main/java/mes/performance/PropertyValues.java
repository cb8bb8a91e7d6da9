package mes.performance;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import mes.common.Rejection;
import mes.equipment.EquipmentId;

/** The property values that equipment reported; too many for the journal. */
public interface PropertyValues {

    /**
     * Keeps values, all or none; the same property at the same time again changes nothing.
     *
     * <p>One that is older than the newest is history only. One that is told again after it became stale is good again.
     *
     * @throws Rejection INVALID for a time more than a day ahead
     */
    void addAll(List<PropertyValue> values);

    /** Keeps one value. */
    default void add(PropertyValue value) {
        addAll(List.of(value));
    }

    /**
     * Says that since then nobody knows whether the newest value of a property is still so.
     *
     * <p>Nothing changes if the property has no value, a newer one, or is stale already.
     */
    void markStale(EquipmentId equipment, String property, Instant since);

    /** The newest value of every property, in the order of their names. */
    List<CurrentValue> current(EquipmentId equipment);

    /**
     * Has somebody told every value that is stored, in the thread that committed it, until he unfollows.
     *
     * <p>Values come in the order in which they were stored, also those that are older than the newest; a value that becomes
     * stale or good again comes once more. What changes nothing, and what another process commits, is not told.
     */
    void follow(Consumer<List<CurrentValue>> follower);

    void unfollow(Consumer<List<CurrentValue>> follower);
}
