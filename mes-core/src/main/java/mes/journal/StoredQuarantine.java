package mes.journal;

import java.util.Arrays;
import java.util.List;
import mes.common.Origin;
import mes.common.Rejection;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The quarantine in PostgreSQL. */
@Repository
class StoredQuarantine implements Quarantine {

    private static final String KIND = "quarantine";
    private static final int LONGEST_PAYLOAD = 1 << 20;

    private final QuarantineMapper mapper;
    private final Journal journal;

    StoredQuarantine(QuarantineMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    @Override
    @Transactional
    public void add(String wire, String source, byte[] payload, String reason) {
        byte[] kept = payload.length > LONGEST_PAYLOAD ? Arrays.copyOf(payload, LONGEST_PAYLOAD) : payload;
        journal(mapper.insert(wire, source, kept, reason), "KEEP", Origin.of(wire, source));
    }

    @Override
    public QuarantinedMessage get(long id) {
        return mapper.find(id).orElseThrow(() -> Rejection.unknown("message in quarantine", id));
    }

    @Override
    public List<QuarantinedMessage> waiting(int limit) {
        return mapper.waiting(limit);
    }

    @Override
    public long countWaiting() {
        return mapper.countWaiting();
    }

    @Override
    @Transactional
    public QuarantinedMessage execute(long id, QuarantinedMessage.Command command, Origin origin) {
        QuarantinedMessage changed = get(id).execute(command, origin.who());
        if (mapper.update(changed) == 0) {
            throw Rejection.changedMeanwhile("message in quarantine", id);
        }
        journal(changed, command.name(), origin);
        return changed;
    }

    private void journal(QuarantinedMessage message, String command, Origin origin) {
        journal.append(new Change(KIND, String.valueOf(message.id()), message.version(), command, origin, message));
    }
}
