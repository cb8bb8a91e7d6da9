package mes.connection;

import mes.common.Id;

/** Names one connection. */
public record ConnectionId(String value) implements Id {

    public ConnectionId {
        Id.checked("connection id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
