package mes.opcua.plant;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of record appears as variables of an object: a row for each variable.
 *
 * @param time when the record became true, absent where it does not say
 */
record Facet<R>(Function<R, @Nullable Instant> time, List<Row<R>> rows) {

    /**
     * One variable.
     *
     * @param blank what it says before there is a record
     */
    record Row<R>(String name, NodeId dataType, @Nullable Object blank, Function<R, @Nullable Object> value) {}

    void show(LiveNamespace nodes, String object, R record) {
        Instant at = time.apply(record);
        rows.forEach(row ->
                nodes.show(object, row.name(), row.dataType(), row.value().apply(record), at));
    }

    void showBlank(LiveNamespace nodes, String object) {
        rows.forEach(row -> nodes.show(object, row.name(), row.dataType(), row.blank(), null));
    }
}
