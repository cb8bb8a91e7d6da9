package mes.routes.decoder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import mes.common.Origin;
import mes.common.Rejection;
import mes.decoder.Decoder;
import mes.decoder.Decoders;
import mes.equipment.EquipmentId;
import mes.performance.EquipmentCounts;
import mes.performance.EquipmentReports;
import mes.performance.EquipmentState;
import mes.performance.EquipmentStates;
import mes.performance.PropertyValue;
import mes.plugin.DecodedMessage.Counts;
import mes.plugin.RawMessage;
import mes.routes.intake.Told;
import org.springframework.stereotype.Component;

/**
 * Has what equipment says in its own words understood.
 *
 * <p>Such messages have no numbers: what is the same as before, or older than what is known, changes nothing.
 */
@Component
final class OwnWords {

    private static final String EDGE = "mqtt";

    private final Decoders decoders;
    private final Decodings decodings;
    private final EquipmentReports reports;
    private final EquipmentStates states;
    private final EquipmentCounts counts;

    OwnWords(
            Decoders decoders,
            Decodings decodings,
            EquipmentReports reports,
            EquipmentStates states,
            EquipmentCounts counts) {
        this.decoders = decoders;
        this.decodings = decodings;
        this.reports = reports;
        this.states = states;
        this.counts = counts;
    }

    /**
     * Has a message understood; if it says nothing of use, it is declined with the decoder's name.
     *
     * @param reading refuses what no decoder need look at
     * @param also what else is done with a message that was understood
     * @throws Rejection UNKNOWN when no decoder understands the equipment
     */
    Told understand(EquipmentId equipment, Function<Decoder, RawMessage> reading, Runnable also) {
        Decoder decoder =
                decoders.of(equipment).orElseThrow(() -> Rejection.unknown("decoder for equipment", equipment));
        return told(equipment, decoder, reading, also).decodedBy(decoder.id().value());
    }

    private Told told(EquipmentId equipment, Decoder decoder, Function<Decoder, RawMessage> reading, Runnable also) {
        try {
            RawMessage message = reading.apply(decoder);
            Saying said = decodings.decode(decoder, message);
            Instant time = Objects.requireNonNullElse(said.time(), message.received());
            return Told.of(equipment, values(equipment, said, time), () -> {
                        report(equipment, said, time);
                        also.run();
                    })
                    .at(said.time());
        } catch (Rejection wrong) {
            return Told.wrong(equipment, wrong);
        }
    }

    private static List<PropertyValue> values(EquipmentId equipment, Saying said, Instant time) {
        return said.values().entrySet().stream()
                .map(value -> new PropertyValue(equipment, value.getKey(), time, value.getValue()))
                .toList();
    }

    private void report(EquipmentId equipment, Saying said, Instant time) {
        if (said.doing() != null && isNews(equipment, said.doing(), time)) {
            reports.state(
                    equipment,
                    said.doing().state(),
                    said.doing().mode(),
                    said.doing().reason(),
                    time,
                    Origin.of(EDGE, equipment.value()));
        }
        if (said.counts() != null && isNews(equipment, said.counts(), time)) {
            reports.count(
                    equipment,
                    said.counts().good(),
                    said.counts().scrap(),
                    said.counts().rework(),
                    null,
                    time,
                    Origin.of(EDGE, equipment.value()));
        }
    }

    private boolean isNews(EquipmentId equipment, Saying.Doing doing, Instant time) {
        return states.find(equipment)
                .filter(known -> known.since().isAfter(time) || says(known, doing))
                .isEmpty();
    }

    private static boolean says(EquipmentState known, Saying.Doing doing) {
        return doing.equals(new Saying.Doing(known.state(), known.mode(), known.reason()));
    }

    private boolean isNews(EquipmentId equipment, Counts totals, Instant time) {
        return counts.find(equipment)
                .filter(known -> known.at().isAfter(time)
                        || totals.good().compareTo(known.good()) == 0
                                && totals.scrap().compareTo(known.scrap()) == 0
                                && totals.rework().compareTo(known.rework()) == 0)
                .isEmpty();
    }
}
