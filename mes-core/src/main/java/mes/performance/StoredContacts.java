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
    private Map<EquipmentId, Tally> unwritten = new HashMap<>();

    StoredContacts(ContactMapper mapper, KnownEquipment equipment, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.equipment = equipment;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Contact> all(Instant now) {
        return mapper.all(now);
    }

    @Override
    public synchronized void heard(Collection<SignOfLife> messages) {
        messages.forEach(message -> unwritten.merge(message.equipment(), Tally.of(message), Tally::and));
    }

    @Override
    @Transactional
    public Contact expect(EquipmentId id, @Nullable Integer seconds, Origin origin) {
        equipment.check(List.of(id));
        Instant now = clock.instant();
        Contact expected =
                mapper.find(id, now).orElseGet(() -> Contact.none(id)).expect(seconds);
        if (mapper.expect(expected, now) == 0) {
            throw Rejection.changedMeanwhile(KIND, id);
        }
        journal.append(new Change(KIND, id, expected.version(), Contact.Command.EXPECT, origin, expected));
        return expected;
    }

    @Override
    public List<Contact> judge(Instant now) {
        Map<EquipmentId, Tally> heard = take();
        try {
            write(heard, now);
            return mapper.judge(now);
        } catch (DataAccessException e) {
            heard.forEach(this::putBack);
            throw e;
        }
    }

    private void write(Map<EquipmentId, Tally> heard, Instant now) {
        if (!heard.isEmpty()) {
            List<Map.Entry<EquipmentId, Tally>> all = List.copyOf(heard.entrySet());
            mapper.heard(
                    all.stream().map(one -> one.getKey().value()).toArray(String[]::new),
                    all.stream().map(one -> one.getValue().messages).toArray(Long[]::new),
                    all.stream().map(one -> one.getValue().lagMillis).toArray(Long[]::new),
                    now);
        }
    }

    private synchronized Map<EquipmentId, Tally> take() {
        Map<EquipmentId, Tally> heard = unwritten;
        unwritten = new HashMap<>();
        return heard;
    }

    private synchronized void putBack(EquipmentId speaker, Tally earlier) {
        unwritten.merge(speaker, earlier, (later, same) -> same.and(later));
    }

    /** How many messages came, and how late the last of them that told its time. */
    private record Tally(long messages, @Nullable Long lagMillis) {

        static Tally of(SignOfLife message) {
            return new Tally(1, message.lag() == null ? null : message.lag().toMillis());
        }

        Tally and(Tally later) {
            return new Tally(messages + later.messages, later.lagMillis == null ? lagMillis : later.lagMillis);
        }
    }
}
