package mes.routes.decoder;

import java.time.Clock;
import mes.equipment.EquipmentId;
import mes.routes.Received;
import mes.routes.intake.Contract;
import mes.routes.intake.Intake;
import mes.routes.intake.Told;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Equipment says something in its own words, on a topic that names it. */
@Component
final class RawRoute extends RouteBuilder implements Contract {

    private static final int EQUIPMENT = 2;

    private final Intake intake;
    private final Decodings decodings;
    private final OwnWords words;
    private final Clock clock;

    RawRoute(Intake intake, Decodings decodings, OwnWords words, Clock clock) {
        this.intake = intake;
        this.decodings = decodings;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void configure() {
        intake.take(this, "raw", this);
    }

    @Override
    public Told understand(Received received) {
        EquipmentId equipment = new EquipmentId(received.level(EQUIPMENT));
        return words.understand(
                equipment,
                decoder -> decodings.read(
                        decoder, equipment.value(), received.topic(), received.payload(), clock.instant()),
                () -> {});
    }
}
