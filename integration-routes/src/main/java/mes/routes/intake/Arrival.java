package mes.routes.intake;

import java.util.Objects;
import mes.common.Rejection;
import mes.routes.Received;
import mes.routes.Reception;
import org.jspecify.annotations.Nullable;

/** A message as it came, and either what it says or why it is unreadable. */
record Arrival(
        Received received, @Nullable Told told, @Nullable Rejection unreadable) {

    static Arrival of(Received received, Contract contract) {
        try {
            Told told = Reception.conclusively(() -> contract.understand(received));
            String decoder = told.decoder();
            return new Arrival(decoder == null ? received : received.decodedBy(decoder), told, null);
        } catch (Rejection unreadable) {
            return new Arrival(received, null, unreadable);
        }
    }

    Told toldOrRefused() {
        if (told == null) {
            throw Objects.requireNonNull(unreadable);
        }
        return told;
    }
}
