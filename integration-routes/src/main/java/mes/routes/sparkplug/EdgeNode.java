package mes.routes.sparkplug;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/** One session of an edge node, from its birth to its death, as its messages tell it. */
final class EdgeNode {

    private static final int SEQUENCES = 256;
    private static final int MOST_DEVICES = 1_000;
    private static final Duration BETWEEN_REBIRTHS = Duration.ofSeconds(5);

    private final EquipmentId id;
    private final Map<EquipmentId, Birth> devices = new HashMap<>();
    private @Nullable Birth birth;
    private @Nullable Instant since;
    private @Nullable Instant rebirthAsked;
    private long session;
    private long last;

    EdgeNode(EquipmentId id) {
        this.id = id;
    }

    /** @param session the bdSeq, which the node's death will repeat */
    synchronized void born(Birth ofNode, long number, long sequence, Instant now) {
        devices.clear();
        birth = ofNode;
        session = number;
        last = sequence;
        since = now;
        rebirthAsked = null;
    }

    /** @throws Rejection NOT_ALLOWED for a device of too many */
    synchronized void born(EquipmentId device, Birth ofDevice) {
        if (devices.size() >= MOST_DEVICES && !devices.containsKey(device)) {
            throw Rejection.notAllowed("more than " + MOST_DEVICES + " devices of one node");
        }
        devices.put(device, ofDevice);
    }

    /** Whether this is the death of the session that lasts; an older one comes late and means nothing. */
    synchronized boolean dies(long number) {
        return birth != null && session == number;
    }

    /** @return the devices that died with it */
    synchronized Map<EquipmentId, Birth> died() {
        Map<EquipmentId, Birth> dead = Map.copyOf(devices);
        devices.clear();
        birth = null;
        since = null;
        return dead;
    }

    synchronized Optional<Birth> died(EquipmentId device) {
        return Optional.ofNullable(devices.remove(device));
    }

    /** Whether nothing is missing between the last message and this; the same again is not missing. */
    synchronized boolean follows(long sequence) {
        boolean follows = sequence == (last + 1) % SEQUENCES || sequence == last;
        last = sequence;
        return follows;
    }

    /** What was born and lives: the node itself or a device. */
    synchronized Optional<Birth> birth(EquipmentId who) {
        return Optional.ofNullable(who.equals(id) ? birth : devices.get(who));
    }

    /** Whether it may be asked to be born again; not more often than it can answer. */
    synchronized boolean mayBeAsked(Instant now) {
        boolean may =
                rebirthAsked == null || rebirthAsked.plus(BETWEEN_REBIRTHS).isBefore(now);
        if (may) {
            rebirthAsked = now;
        }
        return may;
    }

    /** How it stands, for people. */
    synchronized Optional<Session> session() {
        return Optional.ofNullable(since).map(begun -> new Session(begun, List.copyOf(devices.keySet())));
    }

    record Session(Instant since, List<EquipmentId> devices) {}
}
