package mes.routes.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import mes.performance.Contacts;
import mes.performance.SignOfLife;
import mes.routes.Received;
import mes.routes.Reception;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way of messages from equipment into the store. */
@Component
public class Intake {

    /** The header in which a record of Kafka bears the MQTT topic of its message. */
    public static final String TOPIC = Bundles.TOPIC;

    private final MessageSets sets;
    private final Reception reception;
    private final Contacts contacts;
    private final Clock clock;
    private final Counter messages;

    Intake(MessageSets sets, Reception reception, Contacts contacts, Clock clock, MeterRegistry meters) {
        this.sets = sets;
        this.reception = reception;
        this.contacts = contacts;
        this.clock = clock;
        this.messages = meters.counter("mes.intake.messages");
    }

    /**
     * The end of a wire: an exchange is done when its message is committed, and the broker may forget it. It fails when the
     * route stops before that.
     */
    public AsyncProcessor of(Function<Exchange, Received> message, Contract contract) {
        return new Bundles(new Batch(message, contract, sets, this::stored));
    }

    /** Takes in the messages of a wire, and again, one by one, those that come out of quarantine. */
    public void take(RouteBuilder routes, String wire, Contract contract) {
        routes.from("{{mes.wire." + wire + "}}")
                .routeId(wire)
                .errorHandler(routes.noErrorHandler())
                .process(of(exchange -> Received.by(wire, exchange), contract));
        routes.from("direct:" + wire)
                .routeId(wire + "-again")
                .errorHandler(routes.noErrorHandler())
                .process(exchange -> again(Received.by(wire, exchange), contract));
    }

    private void stored(List<Outcome> set) {
        Instant now = clock.instant();
        contacts.heard(set.stream().map(outcome -> sign(outcome.told(), now)).toList());
        messages.increment(set.size());
    }

    private static SignOfLife sign(Told told, Instant now) {
        return new SignOfLife(told.equipment(), told.time() == null ? null : Duration.between(told.time(), now));
    }

    /** Carries out a message that came out of quarantine, whatever its number; when it is refused, it is kept anew. */
    @Transactional
    public void again(Received received, Contract contract) {
        Arrival arrival = Arrival.of(received, contract);
        reception.take(arrival.received(), () -> sets.carryOut(arrival.toldOrRefused()));
    }
}
