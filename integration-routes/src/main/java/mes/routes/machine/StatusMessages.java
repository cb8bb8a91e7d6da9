package mes.routes.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import mes.common.Origin;
import mes.equipment.EquipmentId;
import mes.performance.EquipmentConnection;
import mes.performance.EquipmentConnections;
import mes.performance.EquipmentReports;
import mes.routes.Json;
import mes.routes.Received;
import mes.routes.intake.Told;
import mes.work.DispatchControl;
import org.springframework.stereotype.Component;

/** Equipment says that it is online; it, or its last will, that it is offline. */
@Component
final class StatusMessages implements Kind {

    private final Json json;
    private final EquipmentReports reports;
    private final EquipmentConnections connections;
    private final DispatchControl dispatch;
    private final Acks acks;
    private final Clock clock;

    StatusMessages(
            Json json,
            EquipmentReports reports,
            EquipmentConnections connections,
            DispatchControl dispatch,
            Acks acks,
            Clock clock) {
        this.json = json;
        this.reports = reports;
        this.connections = connections;
        this.dispatch = dispatch;
        this.acks = acks;
        this.clock = clock;
    }

    @Override
    public String wire() {
        return "status";
    }

    @Override
    public Told understand(Received received) {
        EquipmentId equipment = Topic.equipment(received);
        Message message = json.read(json.read(received.payload()), Message.class);
        Instant now = clock.instant();
        return Told.work(equipment, () -> report(equipment, message, now));
    }

    private void report(EquipmentId equipment, Message message, Instant now) {
        Optional<EquipmentConnection> known = connections.find(equipment);
        if (message.isOnline()) {
            acks.listens(equipment);
        }
        if (known.filter(message::isNoNews).isEmpty()) {
            Origin origin = new Origin("mqtt", equipment.value(), message.epoch);
            reports.connection(equipment, message.isOnline(), message.epoch, now, origin);
            if (message.isOnline() && known.filter(message::isOfItsEpoch).isEmpty()) {
                dispatch.repeatForgotten(equipment, origin);
            }
        }
    }

    /** Whether equipment is connected. */
    enum Status {
        @JsonProperty("online")
        ONLINE,
        @JsonProperty("offline")
        OFFLINE
    }

    /** The payload, as docs/messages promises it. */
    record Message(int schema, Status status, String epoch) {

        Message {
            Schema.check(schema);
        }

        boolean isOnline() {
            return status == Status.ONLINE;
        }

        /** The same again, or the last will of an epoch that is over. */
        boolean isNoNews(EquipmentConnection known) {
            return isOnline() ? known.online() && isOfItsEpoch(known) : !known.online() || !isOfItsEpoch(known);
        }

        /** Whether the equipment still knows what it was told. */
        boolean isOfItsEpoch(EquipmentConnection known) {
            return epoch.equals(known.epoch());
        }
    }
}
