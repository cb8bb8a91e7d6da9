package mes.opcua.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mes.common.Rejection;
import mes.connection.PlcNode;
import mes.connection.ServerAnswer;
import mes.connection.ServerNode;
import mes.opcua.stack.Application;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/**
 * An open session with a PLC. It is not repaired: whoever finds it broken opens another.
 *
 * <p>What belongs together is read in one request; the subscription tells only that something changed, and the values of
 * the properties.
 *
 * <p>Every method throws {@link PlcAway}. For use by one thread.
 */
final class PlcConnection implements AutoCloseable {

    private final PlcSettings settings;
    private final OpcUaClient client;
    private final List<NodeId> watched = new ArrayList<>();
    private final List<PlcEar> ears = new ArrayList<>();
    private PlcNodes nodes = PlcNodes.NONE;
    private @Nullable PlcSubscription subscription;

    private PlcConnection(PlcSettings settings, OpcUaClient client) {
        this.settings = settings;
        this.client = client;
    }

    static PlcConnection open(PlcSettings settings, Application application) {
        try {
            PlcConnection connection = new PlcConnection(settings, new PlcDoor(settings, application).client());
            connection.begin();
            return connection;
        } catch (UaException e) {
            throw new PlcAway(e);
        }
    }

    private void begin() {
        try {
            client.connect();
            nodes = PlcNodes.of(settings, client.getNamespaceTable());
            watched.addAll(nodes.values().values());
        } catch (UaException | RuntimeException e) { // whatever keeps it from being open must not leave it half open
            close();
            throw e instanceof PlcAway away ? away : new PlcAway(e);
        }
    }

    private NodeId resolve(String id) {
        return PlcNodes.resolve(id, client.getNamespaceTable());
    }

    /** Has the PLC tell what changes from now on. */
    void subscribe(Heard heard) {
        subscription = ask(() -> PlcSubscription.of(client, settings, watched, ears, nodes.properties(), heard));
    }

    /** Whether the PLC goes on telling. */
    void check() {
        subscription().check();
    }

    /** Whether the server itself is well. */
    void feelPulse(PlcClock clock) {
        new PlcPulse(client).feel(clock);
    }

    Snapshot read() {
        return new Snapshot(ask(() -> new PlcReads(client).read(nodes.values(), AttributeId.Value)));
    }

    Map<String, DataValue> readProperties() {
        return ask(() -> new PlcReads(client).read(nodes.properties(), AttributeId.Value));
    }

    /** The properties whose history the server offers. */
    Set<String> historized() {
        Map<String, DataValue> levels =
                ask(() -> new PlcReads(client).read(nodes.properties(), AttributeId.UserAccessLevel));
        levels.values().removeIf(level -> !PlcHistory.isOffered(level));
        return levels.keySet();
    }

    /** What the server kept of a property, oldest first. */
    List<DataValue> history(String property, Instant from, Instant to) {
        NodeId node = Objects.requireNonNull(nodes.properties().get(property));
        return ask(() -> new PlcHistory(client).read(node, from, to));
    }

    /** @throws Rejection REFUSED when the PLC did not confirm every value */
    void write(Map<PlcNode, Object> values) {
        List<NodeId> to = values.keySet().stream().map(nodes::value).toList();
        List<DataValue> what = values.values().stream()
                .map(value -> DataValue.valueOnly(new Variant(value)))
                .toList();
        List<StatusCode> said = ask(() -> client.writeValues(to, what));
        if (!said.stream().allMatch(StatusCode::isGood)) {
            throw Rejection.refused("the PLC did not take %s: %s".formatted(values.keySet(), said));
        }
    }

    /** The job control that the machine offers; its list and events are heard once the connection is subscribed. */
    MachineJobs jobs() {
        MachineJobs jobs = MachineJobs.of(
                client, nodes.object(PlcNode.JOB_ORDER_CONTROL), nodes.objects().get(PlcNode.JOB_ORDER_RESULTS));
        watched.add(jobs.listNode());
        ears.add(jobs.ear());
        return jobs;
    }

    /** When it last told something of its own accord. */
    Instant lastMessage(Instant now) {
        return now.minus(subscription().silence());
    }

    /** The nodes below a node; can be asked by any thread. */
    List<ServerNode> browse(@Nullable String node) {
        NodeId parent = node == null ? NodeIds.ObjectsFolder : resolve(node);
        return ask(() -> new PlcBrowser(client).below(parent));
    }

    /** Writes a value and reads it back; can be asked by any thread. */
    ServerAnswer write(String node, String value) {
        return ask(() -> new PlcHands(client).write(resolve(node), value));
    }

    /** Calls a method; can be asked by any thread. */
    ServerAnswer call(String object, String method, List<String> arguments) {
        return ask(() -> new PlcHands(client).call(resolve(object), resolve(method), arguments));
    }

    /** Waits until something changed, at most so long. */
    void awaitChange(Duration longest) throws InterruptedException {
        subscription().awaitChange(longest);
    }

    /** Ends that waiting, or the next. */
    void wake() {
        subscription().wake();
    }

    private PlcSubscription subscription() {
        return Objects.requireNonNull(subscription, "subscribe first");
    }

    static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (UaException e) {
            throw new PlcAway(e);
        }
    }

    @Override
    public void close() {
        client.disconnectAsync();
    }

    @FunctionalInterface
    interface Question<T> {
        T ask() throws UaException;
    }
}
