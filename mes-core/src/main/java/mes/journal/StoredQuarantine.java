package mes.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import mes.common.Origin;
import mes.common.Rejection;
import mes.common.Wildcard;
import mes.journal.QuarantinedMessage.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The quarantine in PostgreSQL. */
@Repository
class StoredQuarantine implements Quarantine {

    private static final String KIND = "quarantine";
    private static final int LONGEST_PAYLOAD = 1 << 20;
    private static final HexFormat HEX = HexFormat.of();

    private final QuarantineMapper mapper;
    private final Rows rows;
    private final Journal journal;
    private final Clock clock;

    StoredQuarantine(QuarantineMapper mapper, Rows rows, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void addAll(List<RefusedMessage> refused) {
        Iterator<Long> ids = mapper.newIds(refused.size()).iterator();
        List<QuarantinedMessage> kept =
                refused.stream().map(message -> kept(ids.next(), message)).toList();
        rows.add(
                "quarantine (id, at, wire, source, payload, decoder, reason, state, version)",
                kept,
                StoredQuarantine::row);
        QuarantinedMessage first = kept.get(0);
        Origin origin = Origin.of(first.wire(), first.source());
        journal.append(List.of(change(first, "KEEP", origin, new KeptTogether(first, kept.size() - 1))));
    }

    private QuarantinedMessage kept(long id, RefusedMessage message) {
        byte[] all = message.payload();
        return new QuarantinedMessage(
                id,
                clock.instant(),
                message.wire(),
                message.source(),
                all.length > LONGEST_PAYLOAD ? Arrays.copyOf(all, LONGEST_PAYLOAD) : all,
                null,
                message.decoder(),
                message.reason(),
                State.WAITING,
                null,
                1);
    }

    private static List<@Nullable Object> row(QuarantinedMessage message) {
        return Arrays.asList(
                message.id(),
                message.at(),
                message.wire(),
                message.source(),
                "\\x" + HEX.formatHex(message.payload()),
                message.decoder(),
                message.reason(),
                message.state(),
                message.version());
    }

    @Override
    public QuarantinedMessage get(long id) {
        return mapper.get(id).orElseThrow(() -> Rejection.unknown("message in quarantine", id));
    }

    @Override
    public List<QuarantinedMessage> find(QuarantineFilter filter, long before, int limit) {
        return mapper.find(filter, source(filter), before, limit);
    }

    @Override
    public List<Long> ids(QuarantineFilter filter, int limit) {
        return mapper.ids(filter, source(filter), limit);
    }

    @Override
    public long count(QuarantineFilter filter) {
        return mapper.count(filter, source(filter));
    }

    private static @Nullable String source(QuarantineFilter filter) {
        return filter.source() == null ? null : Wildcard.like(filter.source());
    }

    @Override
    @Transactional
    public QuarantinedMessage execute(long id, QuarantinedMessage.Command command, Origin origin) {
        return save(get(id).execute(command, origin.who()), command.name(), origin);
    }

    @Override
    @Transactional
    public QuarantinedMessage edit(long id, byte[] payload, Origin origin) {
        if (payload.length > LONGEST_PAYLOAD) {
            throw Rejection.invalid("a message in quarantine has at most 1 MiB");
        }
        return save(get(id).edit(payload, origin.who()), "EDIT", origin);
    }

    private QuarantinedMessage save(QuarantinedMessage changed, String command, Origin origin) {
        if (mapper.update(changed) == 0) {
            throw Rejection.changedMeanwhile("message in quarantine", changed.id());
        }
        journal.append(List.of(change(changed, command, origin, changed)));
        return changed;
    }

    private static Change change(QuarantinedMessage message, String command, Origin origin, Record told) {
        return new Change(KIND, String.valueOf(message.id()), message.version(), command, origin, told);
    }

    @Override
    @Transactional
    public int forget(Instant oldest, long most, long mostBytes) {
        return mapper.forgetBefore(oldest) + mapper.forgetBeyond(most) + mapper.forgetBeyondBytes(mostBytes);
    }
}
