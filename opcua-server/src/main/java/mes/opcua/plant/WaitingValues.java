package mes.opcua.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import mes.equipment.EquipmentId;
import mes.performance.CurrentValue;

/** Values on their way to be shown, in their order; of those that find no room only the equipment is known. */
final class WaitingValues {

    /** A text that is longer takes the room of several values. */
    private static final int USUAL_LENGTH = 100;

    private final Queue<CurrentValue> waiting = new ConcurrentLinkedQueue<>();
    private final Set<EquipmentId> crowdedOut = ConcurrentHashMap.newKeySet();
    private final Semaphore room;

    /** @param most how many wait at a time */
    WaitingValues(int most) {
        room = new Semaphore(most);
    }

    /** Never waits. */
    void add(CurrentValue told) {
        if (room.tryAcquire(size(told))) {
            waiting.add(told);
        } else {
            crowdedOut.add(told.equipment());
        }
    }

    /** Takes all that wait; one thread does that at a time. */
    List<CurrentValue> take() {
        List<CurrentValue> all = new ArrayList<>();
        for (CurrentValue one = waiting.poll(); one != null; one = waiting.poll()) {
            all.add(one);
        }
        room.release(all.stream().mapToInt(WaitingValues::size).sum());
        return all;
    }

    /** Takes the equipment whose values found no room. */
    Set<EquipmentId> takeCrowdedOut() {
        Set<EquipmentId> all = Set.copyOf(crowdedOut);
        crowdedOut.removeAll(all);
        return all;
    }

    private static int size(CurrentValue told) {
        return 1 + told.value().length() / USUAL_LENGTH;
    }
}
