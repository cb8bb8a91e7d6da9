package mes.connection;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import mes.common.Secrets;
import mes.connection.Connection.Command;
import mes.equipment.EquipmentHierarchy;
import mes.journal.Change;
import mes.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Connections in PostgreSQL. */
@Repository
class StoredConnections implements Connections {

    private static final String KIND = "connection";

    private final ConnectionMapper mapper;
    private final EquipmentHierarchy equipment;
    private final Secrets secrets;
    private final Journal journal;

    StoredConnections(ConnectionMapper mapper, EquipmentHierarchy equipment, Secrets secrets, Journal journal) {
        this.mapper = mapper;
        this.equipment = equipment;
        this.secrets = secrets;
        this.journal = journal;
    }

    @Override
    public Optional<Connection> find(ConnectionId id) {
        return mapper.find(id);
    }

    @Override
    public List<Connection> all() {
        return mapper.all();
    }

    @Override
    public Optional<String> secret(ConnectionId id) {
        return secrets.open(mapper.secret(id));
    }

    @Override
    @Transactional
    public Connection add(Connection connection, @Nullable String secret, Origin origin) {
        equipment.get(connection.equipment());
        try {
            mapper.insert(connection, sealed(connection.server(), secret));
        } catch (DuplicateKeyException e) {
            throw Rejection.alreadyExists(KIND, connection.id());
        }
        return told(connection, Command.ADD, origin);
    }

    @Override
    @Transactional
    public Connection change(Connection wanted, @Nullable String secret, Origin origin) {
        Connection known = get(wanted.id());
        equipment.get(wanted.equipment());
        if (known.says(wanted) && secret == null) {
            return known;
        }
        Connection changed = known.change(wanted);
        if (mapper.update(changed, sealed(known, wanted.server(), secret)) == 0) {
            throw Rejection.changedMeanwhile(KIND, wanted.id());
        }
        return told(changed, Command.CHANGE, origin);
    }

    @Override
    @Transactional
    public void remove(ConnectionId id, Origin origin) {
        Connection known = get(id);
        mapper.delete(id);
        journal.append(new Change(KIND, id, known.version() + 1, Command.REMOVE, origin, known));
    }

    private Connection told(Connection connection, Command command, Origin origin) {
        journal.append(new Change(KIND, connection.id(), connection.version(), command, origin, connection));
        return connection;
    }

    /** What is known opens the same door only, or it could be had by sending it elsewhere. */
    private @Nullable String sealed(Connection known, Server server, @Nullable String secret) {
        return secret == null && server.equals(known.server()) ? mapper.secret(known.id()) : sealed(server, secret);
    }

    private @Nullable String sealed(Server server, @Nullable String secret) {
        if ((secret == null) != (server.user() == null)) {
            throw Rejection.invalid("a password belongs to a user, and a user has one");
        }
        if (secret != null && server.security() == Security.NONE) {
            throw Rejection.invalid("a password is not sent without security");
        }
        return secret == null ? null : secrets.seal(secret);
    }
}
