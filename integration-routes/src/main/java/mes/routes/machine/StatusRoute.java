package mes.routes.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.util.Optional;
import mes.common.Origin;
import mes.equipment.EquipmentId;
import mes.performance.EquipmentConnection;
import mes.performance.EquipmentConnections;
import mes.performance.EquipmentReports;
import mes.routes.Json;
import mes.routes.Received;
import mes.routes.Reception;
import mes.work.DispatchControl;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Equipment says that it is online; it, or its last will, that it is offline. */
@Component
final class StatusRoute extends RouteBuilder {

    private static final String STATUS = "status";

    private final Json json;
    private final Reception reception;
    private final EquipmentReports reports;
    private final EquipmentConnections connections;
    private final DispatchControl dispatch;
    private final Clock clock;

    StatusRoute(
            Json json,
            Reception reception,
            EquipmentReports reports,
            EquipmentConnections connections,
            DispatchControl dispatch,
            Clock clock) {
        this.json = json;
        this.reception = reception;
        this.reports = reports;
        this.connections = connections;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Override
    public void configure() {
        from("direct:" + STATUS).routeId(STATUS).errorHandler(noErrorHandler()).process(this::receive);
    }

    private void receive(Exchange exchange) {
        Received received = Received.by(STATUS, exchange);
        reception.take(received, () -> report(received));
    }

    private void report(Received received) {
        EquipmentId equipment = Topic.equipment(received);
        Message message = json.read(json.read(received.payload()), Message.class);
        Optional<EquipmentConnection> known = connections.find(equipment);
        if (known.filter(message::isNoNews).isEmpty()) {
            Origin origin = new Origin("mqtt", equipment.value(), message.epoch);
            reports.connection(equipment, message.isOnline(), message.epoch, clock.instant(), origin);
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
