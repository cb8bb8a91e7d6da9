package mes.routes.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import mes.common.Rejection;
import mes.connection.Connection;
import mes.connection.ConnectionId;
import mes.connection.Connections;
import mes.connection.FollowedConnections;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The OPC UA servers of equipment: which are followed, how it stands with them, and what they show. */
@Component
final class ConnectionRoutes extends Operations {

    private final Connections connections;
    private final ObjectProvider<FollowedConnections> followed;
    private final ObjectMapper json;

    /** @param followed absent where no OPC UA runs beside the routes */
    ConnectionRoutes(Connections connections, ObjectProvider<FollowedConnections> followed, ObjectMapper json) {
        super(json);
        this.connections = connections;
        this.followed = followed;
        this.json = json;
    }

    @Override
    public void configure() {
        operation("listConnections", request -> Answer.ok(all().toList()));
        operation("addConnection", this::add);
        operation("getConnection", this::get);
        operation("changeConnection", this::change);
        operation("removeConnection", this::remove);
        operation("listServerNodes", this::browse);
    }

    private Stream<ConnectionView> all() {
        Stream<Connection> declared = followed.stream().flatMap(live -> live.declared().stream());
        return Stream.concat(
                declared.map(connection -> view(connection, true)),
                connections.all().stream().map(connection -> view(connection, false)));
    }

    private Answer get(Request request) {
        ConnectionId id = id(request);
        return Answer.ok(all().filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.unknown("connection", id)));
    }

    private Answer add(Request request) {
        JsonNode body = request.body(JsonNode.class);
        Asked asked = read(body, Asked.class);
        if (asked.id == null) {
            throw Rejection.invalid("a connection has an id");
        }
        checkFree(asked.id);
        Connection wanted = read(body, ConnectionTerms.class).connection(asked.id);
        Connection added = connections.add(wanted, asked.secret, request.origin());
        return Answer.created("/api/v1/opcua/connections", added.id(), view(added, false));
    }

    private Answer change(Request request) {
        checkFree(id(request));
        JsonNode body = request.body(JsonNode.class);
        Connection wanted = read(body, ConnectionTerms.class).connection(id(request));
        String secret = read(body, Asked.class).secret;
        return Answer.ok(view(connections.change(wanted, secret, request.origin()), false));
    }

    private <T> T read(JsonNode body, Class<T> type) {
        try {
            return json.treeToValue(body, type);
        } catch (JsonProcessingException e) {
            throw e.getCause() instanceof Rejection rejection ? rejection : Rejection.invalid(e.getOriginalMessage());
        }
    }

    private Answer remove(Request request) {
        checkFree(id(request));
        connections.remove(id(request), request.origin());
        return Answer.nothing();
    }

    private Answer browse(Request request) {
        FollowedConnections live = followed.stream()
                .findFirst()
                .orElseThrow(() -> Rejection.unknown("connection that is followed,", id(request)));
        return Answer.ok(live.browse(id(request), request.query("node").orElse(null)));
    }

    private void checkFree(ConnectionId id) {
        if (followed.stream()
                .flatMap(live -> live.declared().stream())
                .anyMatch(declared -> declared.id().equals(id))) {
            throw Rejection.notAllowed("only configuration can change the connection " + id);
        }
    }

    private ConnectionView view(Connection connection, boolean declared) {
        return ConnectionView.of(
                connection,
                declared,
                followed.stream()
                        .flatMap(live -> live.status(connection.id()).stream())
                        .findFirst()
                        .orElse(null));
    }

    private static ConnectionId id(Request request) {
        return request.id(ConnectionId::new);
    }

    /** What is asked for beside the terms. */
    record Asked(@Nullable ConnectionId id, @Nullable String secret) {

        /** Without the password. */
        @Override
        public String toString() {
            return String.valueOf(id);
        }
    }
}
