package mes.opcua.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mes.connection.PlcNode;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;

/** What a PLC said in one answer; a value that it does not vouch for is absent. */
record Snapshot(Map<PlcNode, DataValue> values) {

    Optional<Object> value(PlcNode node) {
        return Optional.ofNullable(values.get(node))
                .filter(value -> value.statusCode().isGood())
                .map(value -> value.value().value());
    }

    Optional<String> text(PlcNode node) {
        return value(node).map(Object::toString).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<BigDecimal> number(PlcNode node) {
        return value(node)
                .filter(Number.class::isInstance)
                .map(Object::toString)
                .map(BigDecimal::new);
    }

    boolean isTrue(PlcNode node) {
        return value(node).filter(Boolean.TRUE::equals).isPresent();
    }

    /** When the value became what it is, by the PLC's clock; absent when it does not say. */
    Optional<Instant> timeOf(PlcNode node) {
        return Optional.ofNullable(values.get(node)).map(DataValue::sourceTime).map(DateTime::getJavaInstant);
    }
}
