package mes.routes.sparkplug;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.routes.Received;
import mes.routes.intake.Contract;
import mes.routes.intake.Told;
import org.eclipse.tahu.message.model.SparkplugBPayload;
import org.eclipse.tahu.model.MetricDataTypeMap;
import org.springframework.stereotype.Component;

/**
 * The Sparkplug B 3.0 specification, as a host application reads it: births say what there is, data what it is now, deaths
 * that nobody knows any longer. Whoever cannot be understood, or of whom something is missing, is asked to be born again.
 */
@Component
final class SparkplugContract implements Contract {

    private final EdgeNodes nodes;
    private final EdgeNodeCommands commands;
    private final Presence presence;
    private final Clock clock;

    SparkplugContract(EdgeNodes nodes, EdgeNodeCommands commands, Presence presence, Clock clock) {
        this.nodes = nodes;
        this.commands = commands;
        this.presence = presence;
        this.clock = clock;
    }

    @Override
    public Told understand(Received received) {
        SparkplugTopic topic = SparkplugTopic.of(received.topic());
        EdgeNode node = nodes.hear(topic.node());
        boolean isNew = !received.replayed();
        return switch (topic.type()) {
            case NBIRTH, DBIRTH -> birth(topic, node, received.payload(), isNew);
            case NDATA, DDATA -> data(topic, node, received.payload(), isNew);
            case NDEATH -> nodeDeath(topic, node, received.payload());
            case DDEATH -> deviceDeath(topic, node, received.payload());
            default -> throw Rejection.invalid("no equipment says " + topic.type());
        };
    }

    private Told birth(SparkplugTopic topic, EdgeNode node, byte[] octets, boolean isNew) {
        SparkplugBPayload payload = Payloads.read(octets, new MetricDataTypeMap());
        Birth birth = Birth.of(payload);
        Instant now = clock.instant();
        if (isNew && topic.device() == null) {
            node.born(birth, Payloads.session(payload), payload.getSeq(), now);
        } else if (isNew) {
            alive(topic, node, topic.node().equipment());
            follow(topic, node, payload);
            node.born(topic.equipment(), birth);
        }
        return said(topic, payload, birth, () -> {
            birth.checkOnce(() -> presence.checkPlace(topic));
            if (isNew) {
                presence.begin(topic.equipment(), now);
            }
        });
    }

    private Told data(SparkplugTopic topic, EdgeNode node, byte[] octets, boolean isNew) {
        Birth birth = alive(topic, node, topic.equipment());
        SparkplugBPayload payload = Payloads.read(octets, birth.encoding());
        if (isNew) {
            follow(topic, node, payload);
        }
        return said(topic, payload, birth, () -> birth.checkOnce(() -> presence.checkPlace(topic)));
    }

    private Told said(SparkplugTopic topic, SparkplugBPayload payload, Birth birth, Runnable work) {
        var said = Metrics.values(topic.equipment(), payload, birth, clock.instant());
        return Told.of(topic.equipment(), said, work)
                .at(Metrics.time(payload.getTimestamp()).orElse(null));
    }

    private Told nodeDeath(SparkplugTopic topic, EdgeNode node, byte[] octets) {
        if (!node.dies(Payloads.session(Payloads.read(octets, new MetricDataTypeMap())))) {
            return Told.work(topic.equipment(), () -> {});
        }
        Birth birth = alive(topic, node, topic.node().equipment());
        Map<EquipmentId, Birth> devices = node.died();
        Instant now = clock.instant();
        return Told.work(topic.equipment(), () -> {
            presence.end(topic.equipment(), birth, now);
            devices.forEach((device, its) -> presence.end(device, its, now));
        });
    }

    private Told deviceDeath(SparkplugTopic topic, EdgeNode node, byte[] octets) {
        alive(topic, node, topic.node().equipment());
        follow(topic, node, Payloads.read(octets, new MetricDataTypeMap()));
        Optional<Birth> birth = node.died(topic.equipment());
        Instant now = clock.instant();
        return Told.work(topic.equipment(), () -> birth.ifPresent(its -> presence.end(topic.equipment(), its, now)));
    }

    private Birth alive(SparkplugTopic topic, EdgeNode node, EquipmentId who) {
        return node.birth(who).orElseThrow(() -> {
            askForBirth(topic, node);
            return Rejection.notAllowed(
                    "what it has is not known yet; %s was asked to be born again".formatted(topic.node()));
        });
    }

    private void follow(SparkplugTopic topic, EdgeNode node, SparkplugBPayload payload) {
        if (!node.follows(payload.getSeq())) {
            askForBirth(topic, node);
        }
    }

    private void askForBirth(SparkplugTopic topic, EdgeNode node) {
        if (node.mayBeAsked(clock.instant())) {
            commands.rebirth(topic.node());
        }
    }
}
