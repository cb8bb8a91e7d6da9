package mes.opcua.client;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import mes.common.Rejection;
import mes.connection.Connection;
import mes.connection.ConnectionId;
import mes.connection.ConnectionStatus;
import mes.connection.Connections;
import mes.connection.FollowedConnections;
import mes.connection.ServerAnswer;
import mes.connection.ServerNode;
import mes.equipment.EquipmentId;
import mes.journal.Cursors;
import mes.journal.Cursors.Following;
import mes.journal.Journal;
import mes.journal.JournalEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows every PLC that is configured or that somebody asked for, for as long as the host runs. */
@Component
@EnableConfigurationProperties(PlcClients.class)
final class PlcFollowing implements SmartLifecycle, FollowedConnections {

    private final Map<ConnectionId, PlcSettings> configured = new LinkedHashMap<>();
    private final Connections connections;
    private final Cursors cursors;
    private final Journal journal;
    private final Plc.Parts parts;
    private final Map<ConnectionId, Followed> followed = new HashMap<>();
    private @Nullable Following watching;

    /** @param version of the connection, 0 for one of the configuration */
    private record Followed(Plc plc, int version) {}

    /** @param others further connections that this server itself brings along, named after their equipment */
    PlcFollowing(
            PlcClients clients,
            ObjectProvider<PlcSettings> others,
            Connections connections,
            Cursors cursors,
            Journal journal,
            Plc.Parts parts) {
        clients.client().forEach((name, settings) -> configured.put(new ConnectionId(name), settings));
        others.forEach(settings -> configured.put(new ConnectionId(settings.equipment()), settings));
        this.connections = connections;
        this.cursors = cursors;
        this.journal = journal;
        this.parts = parts;
    }

    /** Watches first, so that no change is missed. */
    @Override
    public synchronized void start() {
        configured.forEach((id, settings) -> followed.put(id, new Followed(new Plc(settings, parts), 0)));
        watching = cursors.watch("connections", journal.newest(), this::read);
        agree();
    }

    private void read(JournalEntry entry) {
        if (entry.kind().equals("connection")) {
            agree();
        }
    }

    /** Brings what is followed in line with what is wanted; once more changes nothing. */
    private synchronized void agree() {
        Map<ConnectionId, Connection> wanted = new HashMap<>();
        connections.all().stream()
                .filter(connection -> connection.enabled() && !configured.containsKey(connection.id()))
                .forEach(connection -> wanted.put(connection.id(), connection));
        List.copyOf(followed.keySet()).stream()
                .filter(id -> !configured.containsKey(id) && !isWanted(wanted.get(id), id))
                .forEach(id -> leave(id, wanted.containsKey(id) ? Plc::close : Plc::closeForGood));
        wanted.forEach((id, connection) -> followed.computeIfAbsent(id, it -> follow(connection)));
    }

    private boolean isWanted(@Nullable Connection wanted, ConnectionId id) {
        return wanted != null
                && Optional.ofNullable(followed.get(id))
                        .filter(f -> f.version == wanted.version())
                        .isPresent();
    }

    private Followed follow(Connection connection) {
        String password = connections.secret(connection.id()).orElse(null);
        return new Followed(new Plc(PlcSettings.of(connection, password), parts), connection.version());
    }

    private void leave(ConnectionId id, Consumer<Plc> how) {
        Optional.ofNullable(followed.remove(id)).map(Followed::plc).ifPresent(how);
    }

    @Override
    public List<Connection> declared() {
        return configured.entrySet().stream()
                .map(one -> one.getValue().connection(one.getKey()))
                .toList();
    }

    @Override
    public Optional<ConnectionStatus> status(ConnectionId id) {
        return find(id).map(Plc::status);
    }

    @Override
    public synchronized boolean tellJobCommands(EquipmentId where) {
        return followed.values().stream().anyMatch(one -> one.plc.tellsJobCommands(where));
    }

    @Override
    public List<ServerNode> browse(ConnectionId id, @Nullable String node) {
        return ask(id, server -> server.browse(node));
    }

    @Override
    public ServerAnswer write(ConnectionId id, String node, String value) {
        return ask(id, server -> server.write(node, value));
    }

    @Override
    public ServerAnswer call(ConnectionId id, String object, String method, List<String> arguments) {
        return ask(id, server -> server.call(object, method, arguments));
    }

    private <T> T ask(ConnectionId id, Function<PlcConnection, T> question) {
        Plc plc = find(id).orElseThrow(() -> Rejection.unknown("connection that is followed,", id));
        PlcConnection connection = plc.connection().orElseThrow(() -> Rejection.refused("the server is away"));
        try {
            return question.apply(connection);
        } catch (PlcAway e) {
            throw Rejection.refused(String.valueOf(e.getMessage()));
        }
    }

    private synchronized Optional<Plc> find(ConnectionId id) {
        return Optional.ofNullable(followed.get(id)).map(Followed::plc);
    }

    @Override
    public void stop() {
        if (watching != null) {
            watching.close();
        }
        stopAll();
    }

    private synchronized void stopAll() {
        List.copyOf(followed.keySet()).forEach(id -> leave(id, Plc::close));
        watching = null;
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }
}
