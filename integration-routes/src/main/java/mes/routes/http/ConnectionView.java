package mes.routes.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import mes.connection.Connection;
import mes.connection.ConnectionId;
import mes.connection.ConnectionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A connection as it is shown; its password never is.
 *
 * @param declared by configuration, which alone can change it
 * @param status absent while it is not followed
 */
record ConnectionView(
        ConnectionId id,
        @JsonUnwrapped ConnectionTerms terms,
        boolean declared,
        int version,
        @Nullable ConnectionStatus status) {

    static ConnectionView of(Connection connection, boolean declared, @Nullable ConnectionStatus status) {
        return new ConnectionView(
                connection.id(), ConnectionTerms.of(connection), declared, connection.version(), status);
    }
}
