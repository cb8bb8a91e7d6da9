package mes.host;

import java.util.Optional;
import mes.journal.Leases;

/** What differs between the brokers behind the protocol. */
interface Broker {

    /** Whether anybody but this server listens, connected or with a session the broker keeps for it. */
    boolean hasSubscriber(String topic);

    /** Whether a session gets the messages of all its filters in the order in which they were published. */
    boolean keepsOrderAcrossFilters();

    /** By what several servers divide what they receive from it; empty when it is this server's alone. */
    default Optional<Leases> leases() {
        return Optional.empty();
    }
}
