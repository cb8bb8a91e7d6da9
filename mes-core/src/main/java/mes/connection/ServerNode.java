package mes.connection;

import org.jspecify.annotations.Nullable;

/**
 * A node of a server, as somebody sees it who looks for one to follow.
 *
 * @param node its name for a mapping
 * @param nodeClass as OPC UA names it: Object, Variable, Method
 * @param dataType of a variable
 * @param value of a variable, if it is a number, true, false or text, and good
 */
public record ServerNode(
        String node,
        String name,
        String nodeClass,
        @Nullable String dataType,
        @Nullable String value) {}
