package mes.routes.intake;

import mes.common.Rejection;
import mes.routes.Received;
import mes.routes.Reception;
import org.jspecify.annotations.Nullable;

/** A message as it came, and either what it says or why it is unreadable. */
record Arrival(
        Received received, @Nullable Told told, @Nullable Rejection unreadable) {

    static Arrival of(Received received, Contract contract) {
        try {
            return new Arrival(received, Reception.conclusively(() -> contract.understand(received)), null);
        } catch (Rejection unreadable) {
            return new Arrival(received, null, unreadable);
        }
    }
}
