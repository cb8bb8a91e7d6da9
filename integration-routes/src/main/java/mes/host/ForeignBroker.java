package mes.host;

import java.util.Optional;
import mes.journal.Leases;

/** A broker elsewhere, which other servers may receive from by the same sessions. It has one queue for a session, and says itself, when it is published to, that nobody listens. */
final class ForeignBroker implements Broker {

    private final Leases leases;

    ForeignBroker(Leases leases) {
        this.leases = leases;
    }

    @Override
    public boolean hasSubscriber(String topic) {
        return true;
    }

    @Override
    public boolean keepsOrderAcrossFilters() {
        return true;
    }

    @Override
    public Optional<Leases> leases() {
        return Optional.of(leases);
    }
}
