package mes.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import mes.cloud.hub.HubSide;
import mes.cloud.hub.Parcel;
import mes.common.Origin;
import mes.journal.Change;
import mes.journal.Journal;
import org.springframework.transaction.support.TransactionTemplate;

/** Something in the plant that changes its state, and counts how often. */
final class Saw {

    private static final int TOGETHER = 20;

    final String id = "saw-" + UUID.randomUUID();
    private final Journal journal;
    private final TransactionTemplate transaction;
    private int version;

    private record Said(String equipment, String state) {}

    Saw(Journal journal, TransactionTemplate transaction) {
        this.journal = journal;
        this.transaction = transaction;
    }

    void become(String state) {
        become(state, 1);
    }

    /** So often, some at a time. */
    void change(int times) {
        for (int left = times; left > 0; left -= TOGETHER) {
            become("NOT_EXECUTING", Math.min(TOGETHER, left));
        }
    }

    private void become(String state, int times) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            version++;
            changes.add(new Change("equipment-state", id, version, "REPORT", Origin.SERVER, new Said(id, state)));
        }
        transaction.executeWithoutResult(status -> journal.append(changes));
    }

    /** How often it has changed. */
    int version() {
        return version;
    }

    List<Integer> versions() {
        return IntStream.rangeClosed(1, version).boxed().toList();
    }

    /** The messages that speak of it. */
    List<Parcel> told(HubSide hub) {
        return hub.taken(OnCloud.PLANT).stream()
                .filter(parcel -> parcel.text().contains(id))
                .toList();
    }

    List<Integer> toldVersions(HubSide hub) {
        return Told.versions(told(hub), id);
    }
}
