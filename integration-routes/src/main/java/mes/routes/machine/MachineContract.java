package mes.routes.machine;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import mes.common.Rejection;
import mes.routes.Received;
import mes.routes.intake.Contract;
import mes.routes.intake.Outcome;
import mes.routes.intake.Told;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** The native contract as a whole: messages of all its kinds come by one wire, for they have one order. */
@Component
final class MachineContract implements Contract {

    private final Map<String, Kind> kinds;
    private final Acks acks;
    private final ProducerTemplate wires;

    MachineContract(List<Kind> kinds, Acks acks, ProducerTemplate wires) {
        this.kinds = kinds.stream().collect(toMap(Kind::wire, Function.identity()));
        this.acks = acks;
        this.wires = wires;
    }

    @Override
    public Told understand(Received received) {
        Kind kind = kinds.get(received.wire());
        if (kind == null) {
            throw Rejection.unknown("kind of message", received.wire());
        }
        return kind.understand(received);
    }

    @Override
    public void answer(List<Outcome> set) {
        acks.tell(set.stream().flatMap(MachineContract::ack).toList());
        set.stream().map(Outcome::answer).filter(Objects::nonNull).forEach(this::reply);
    }

    private static Stream<Ack> ack(Outcome outcome) {
        return Stream.ofNullable(outcome.heard())
                .map(number -> new Ack(outcome.told().equipment(), number));
    }

    private void reply(Object answer) {
        wires.sendBody("direct:answer", answer);
    }
}
