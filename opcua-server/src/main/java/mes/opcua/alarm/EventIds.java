package mes.opcua.alarm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;
import mes.alert.WorkAlert;
import mes.alert.WorkAlertId;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;

/**
 * Names the events of alerts: 16 bytes for the alert and 4 for its version, so that a name tells by itself what it names.
 */
final class EventIds {

    private static final int ALERT = 16;
    private static final int LENGTH = ALERT + Integer.BYTES;

    private EventIds() {}

    static ByteString of(WorkAlert alert) {
        return of(alert.id(), alert.version());
    }

    /** Whether it names an event of the alert since it last came up or became worse. */
    static boolean isOf(WorkAlert alert, ByteString event) {
        if (event.length() != LENGTH) {
            return false;
        }
        int version = ByteBuffer.wrap(event.bytesOrEmpty()).getInt(ALERT);
        return version >= alert.raisedIn() && version <= alert.version() && event.equals(of(alert.id(), version));
    }

    private static ByteString of(WorkAlertId alert, int version) {
        UUID hash = UUID.nameUUIDFromBytes(alert.value().getBytes(UTF_8));
        return ByteString.of(ByteBuffer.allocate(LENGTH)
                .putLong(hash.getMostSignificantBits())
                .putLong(hash.getLeastSignificantBits())
                .putInt(version)
                .array());
    }
}
