package mes.performance;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mes.common.Origin;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.equipment.KnownEquipment;
import mes.journal.Change;
import mes.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Contacts in PostgreSQL. Who was heard is written when they are judged: a row for each message would cost as much as it. */
@Repository
class StoredContacts implements Contacts {

    private static final String KIND = "equipment-contact";

    private final ContactMapper mapper;
    private final KnownEquipment equipment;
    private final Journal journal;
    private final Clock clock;
    private Map<EquipmentId, Long> unwritten = new HashMap<>();

    StoredContacts(ContactMapper mapper, KnownEquipment equipment, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.equipment = equipment;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Contact> all() {
        return mapper.all();
    }

    @Override
    public synchronized void heard(Collection<EquipmentId> speakers) {
        speakers.forEach(speaker -> unwritten.merge(speaker, 1L, Long::sum));
    }

    @Override
    @Transactional
    public Contact expect(EquipmentId id, @Nullable Integer seconds, Origin origin) {
        equipment.check(List.of(id));
        Contact expected = mapper.find(id).orElseGet(() -> Contact.none(id)).expect(seconds);
        if (mapper.expect(expected, clock.instant()) == 0) {
            throw Rejection.changedMeanwhile(KIND, id);
        }
        journal.append(new Change(KIND, id, expected.version(), Contact.Command.EXPECT, origin, expected));
        return expected;
    }

    @Override
    public List<Contact> judge(Instant now) {
        Map<EquipmentId, Long> heard = take();
        try {
            write(heard, now);
            return mapper.judge(now);
        } catch (DataAccessException e) {
            heard.forEach(this::putBack);
            throw e;
        }
    }

    private void write(Map<EquipmentId, Long> heard, Instant now) {
        if (!heard.isEmpty()) {
            List<EquipmentId> speakers = List.copyOf(heard.keySet());
            mapper.heard(
                    speakers.stream().map(EquipmentId::value).toArray(String[]::new),
                    speakers.stream().map(heard::get).toArray(Long[]::new),
                    now);
        }
    }

    private synchronized Map<EquipmentId, Long> take() {
        Map<EquipmentId, Long> heard = unwritten;
        unwritten = new HashMap<>();
        return heard;
    }

    private synchronized void putBack(EquipmentId speaker, Long messages) {
        unwritten.merge(speaker, messages, Long::sum);
    }
}
