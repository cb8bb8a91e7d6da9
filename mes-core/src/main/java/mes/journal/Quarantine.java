package mes.journal;

import java.time.Instant;
import java.util.List;
import mes.common.Origin;
import mes.common.Rejection;

/** Every message that was unreadable or refused. */
public interface Quarantine {

    /** Keeps messages, at least one and in their order, which is one entry of the journal; of each payload at most 1 MiB. */
    void addAll(List<RefusedMessage> messages);

    /** Keeps a message. */
    default void add(RefusedMessage message) {
        addAll(List.of(message));
    }

    /** @throws Rejection UNKNOWN */
    QuarantinedMessage get(long id);

    /**
     * Messages that are meant, newest first.
     *
     * @param before only those with lower numbers
     */
    List<QuarantinedMessage> find(QuarantineFilter filter, long before, int limit);

    /** Messages that wait for a decision, newest first. */
    default List<QuarantinedMessage> waiting(int limit) {
        return find(QuarantineFilter.WAITING, Long.MAX_VALUE, limit);
    }

    /** The numbers of messages that are meant, oldest first. */
    List<Long> ids(QuarantineFilter filter, int limit);

    long count(QuarantineFilter filter);

    /**
     * Carries out a command on a message.
     *
     * @throws Rejection UNKNOWN, NOT_ALLOWED when it was decided before, CHANGED_MEANWHILE
     */
    QuarantinedMessage execute(long id, QuarantinedMessage.Command command, Origin origin);

    /**
     * Replaces the payload of a message that waits; the first one stays beside it.
     *
     * @throws Rejection UNKNOWN, NOT_ALLOWED when it was decided before, INVALID over 1 MiB, CHANGED_MEANWHILE
     */
    QuarantinedMessage edit(long id, byte[] payload, Origin origin);

    /**
     * Forgets the oldest messages, decided or not, until all bounds are kept.
     *
     * @return how many
     */
    int forget(Instant oldest, long most, long mostBytes);
}
