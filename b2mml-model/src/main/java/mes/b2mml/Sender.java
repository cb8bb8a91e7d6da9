package mes.b2mml;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import mes.b2mml.v0701.TransApplicationAreaType;
import mes.b2mml.v0701.TransReceiverType;
import mes.b2mml.v0701.TransSenderType;
import org.jspecify.annotations.Nullable;

/**
 * Who sends our transactions; each gets an identity of its own and the time of the clock.
 *
 * @param logicalId the name of this endpoint
 * @param clock its zone is the one that times are written in
 */
public record Sender(String logicalId, Clock clock) {

    /** The application area of a transaction to whom it may concern. */
    public TransApplicationAreaType applicationArea() {
        return new TransApplicationAreaType()
                .withSender(new TransSenderType().withLogicalID(Wire.id(logicalId)))
                .withCreationDateTime(Wire.time(clock.instant(), clock.getZone()))
                .withBODID(Wire.id(UUID.randomUUID().toString()));
    }

    /** The application area of a transaction to one receiver. */
    public TransApplicationAreaType applicationAreaFor(String receiver) {
        return applicationArea().withReceiver(new TransReceiverType().withLogicalID(Wire.id(receiver)));
    }

    /** The application area of an answer: to the one who asked, from the one who was asked. */
    TransApplicationAreaType answering(@Nullable TransApplicationAreaType request) {
        var area = applicationArea();
        if (request == null) {
            return area;
        }
        Optional.ofNullable(request.getSender()).map(Sender::receiver).ifPresent(area::withReceiver);
        request.getReceiver().stream()
                .map(TransReceiverType::getLogicalID)
                .filter(id -> id != null)
                .findFirst()
                .ifPresent(area.getSender()::setLogicalID);
        return area;
    }

    private static TransReceiverType receiver(TransSenderType sender) {
        return new TransReceiverType().withLogicalID(sender.getLogicalID()).withComponentID(sender.getComponentID());
    }
}
