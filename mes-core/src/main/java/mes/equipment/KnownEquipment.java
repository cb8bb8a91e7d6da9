package mes.equipment;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mes.common.Rejection;
import mes.equipment.Equipment.Command;
import mes.journal.Cursors;
import mes.journal.Cursors.Following;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Which equipment there is, for those who ask thousands of times a second: what was found is remembered until the journal
 * tells that it was deleted. What refers to equipment that is gone, the database refuses.
 */
@Component
public final class KnownEquipment implements SmartLifecycle {

    private static final String KIND = "equipment";

    private final EquipmentHierarchy equipment;
    private final Journal journal;
    private final Cursors cursors;
    private final Set<EquipmentId> known = ConcurrentHashMap.newKeySet();
    private @Nullable Following following;

    KnownEquipment(EquipmentHierarchy equipment, Journal journal, Cursors cursors) {
        this.equipment = equipment;
        this.journal = journal;
        this.cursors = cursors;
    }

    /** Those of these that there are not. */
    public Set<EquipmentId> unknown(Collection<EquipmentId> asked) {
        Set<EquipmentId> unknown = new HashSet<>(asked);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            Set<EquipmentId> found =
                    equipment.among(unknown).stream().map(Equipment::id).collect(toSet());
            known.addAll(found);
            unknown.removeAll(found);
        }
        return unknown;
    }

    /** @throws Rejection UNKNOWN */
    public void check(Collection<EquipmentId> asked) {
        unknown(asked).stream().findAny().ifPresent(id -> {
            throw Rejection.unknown(KIND, id);
        });
    }

    private void read(JournalEntry entry) {
        if (entry.kind().equals(KIND) && entry.command().equals(Command.DELETE.name())) {
            known.remove(new EquipmentId(entry.id()));
        }
    }

    @Override
    public synchronized void start() {
        known.clear();
        following = cursors.watch("known-equipment", journal.newest(), this::read);
    }

    @Override
    public synchronized void stop() {
        if (following != null) {
            following.close();
            following = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return following != null;
    }
}
