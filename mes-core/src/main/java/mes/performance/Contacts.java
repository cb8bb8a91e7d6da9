package mes.performance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/** Tells how every piece of equipment keeps in touch. */
public interface Contacts {

    /** Those who were ever heard or expected, as they stand now, in the order of their names. */
    List<Contact> all(Instant now);

    /** Notes that messages were stored, in their order; known to all when they are judged next. */
    void heard(Collection<SignOfLife> messages);

    /**
     * Says how long a piece of equipment may be silent, from now on.
     *
     * @throws Rejection UNKNOWN equipment, INVALID
     */
    Contact expect(EquipmentId equipment, @Nullable Integer seconds, Origin origin);

    /** Judges who is silent by now, in the transaction that runs; those of whom that changed. */
    List<Contact> judge(Instant now);
}
