package mes.routes.intake;

import java.util.function.Function;
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

    Intake(MessageSets sets, Reception reception) {
        this.sets = sets;
        this.reception = reception;
    }

    /**
     * The end of a wire: an exchange is done when its message is committed, and the broker may forget it. It fails when the
     * route stops before that.
     */
    public AsyncProcessor of(Function<Exchange, Received> message, Contract contract) {
        return new Batch(message, contract, sets);
    }

    /** Carries out a message that came out of quarantine, whatever its number; when it is refused, it is kept anew. */
    @Transactional
    public void again(Received received, Contract contract) {
        reception.take(received, () -> sets.carryOut(contract.understand(received)));
    }
}
