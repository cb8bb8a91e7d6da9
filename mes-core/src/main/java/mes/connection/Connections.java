package mes.connection;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The connections that somebody asked for; those of the configuration are not among them. Passwords are kept encrypted
 * beside them; no record and no entry of the journal contains one.
 */
public interface Connections {

    Optional<Connection> find(ConnectionId id);

    /** @throws Rejection UNKNOWN */
    default Connection get(ConnectionId id) {
        return find(id).orElseThrow(() -> Rejection.unknown("connection", id));
    }

    List<Connection> all();

    /** The user's password; absent if there is none, or if its key was lost. */
    Optional<String> secret(ConnectionId id);

    /** @throws Rejection ALREADY_EXISTS, UNKNOWN equipment, or INVALID for a user without password and the reverse */
    Connection add(Connection connection, @Nullable String secret, Origin origin);

    /**
     * Changes all that is not equal.
     *
     * @param secret {@code null} keeps the known one, for the same server and user only
     * @throws Rejection UNKNOWN connection or equipment, or INVALID
     */
    Connection change(Connection connection, @Nullable String secret, Origin origin);

    /** @throws Rejection UNKNOWN */
    void remove(ConnectionId id, Origin origin);
}
