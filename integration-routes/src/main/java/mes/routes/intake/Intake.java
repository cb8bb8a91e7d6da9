package mes.routes.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Function;
import mes.performance.Contacts;
import mes.routes.Received;
import mes.routes.Reception;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way of messages from equipment into the store. */
@Component
public class Intake {

    private final MessageSets sets;
    private final Reception reception;
    private final Contacts contacts;
    private final Counter messages;

    Intake(MessageSets sets, Reception reception, Contacts contacts, MeterRegistry meters) {
        this.sets = sets;
        this.reception = reception;
        this.contacts = contacts;
        this.messages = meters.counter("mes.intake.messages");
    }

    /**
     * The end of a wire: an exchange is done when its message is committed, and the broker may forget it. It fails when the
     * route stops before that.
     */
    public AsyncProcessor of(Function<Exchange, Received> message, Contract contract) {
        return new Batch(message, contract, sets, this::stored);
    }

    private void stored(List<Outcome> set) {
        contacts.heard(set.stream().map(outcome -> outcome.told().equipment()).toList());
        messages.increment(set.size());
    }

    /** Carries out a message that came out of quarantine, whatever its number; when it is refused, it is kept anew. */
    @Transactional
    public void again(Received received, Contract contract) {
        reception.take(received, () -> sets.carryOut(contract.understand(received)));
    }
}
