package mes.journal;

import java.util.List;
import mes.common.Origin;

/** Every message that was unreadable or refused. */
public interface Quarantine {

    /** Keeps a message; a payload over 1 MiB is cut there. */
    void add(String wire, String source, byte[] payload, String reason);

    QuarantinedMessage get(long id);

    /** Messages that wait for a decision, newest first. */
    List<QuarantinedMessage> waiting(int limit);

    long countWaiting();

    /** Carries out a command on a message. */
    QuarantinedMessage execute(long id, QuarantinedMessage.Command command, Origin origin);
}
