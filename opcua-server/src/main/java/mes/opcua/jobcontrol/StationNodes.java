package mes.opcua.jobcontrol;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mes.opcua.isa95.JobControlTypes;
import mes.opcua.nodeset.Instances;
import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;

/** The objects and methods of stations: instances of the standard's types, whose methods do what a station does. */
final class StationNodes {

    private static final String JOBS = "http://opcfoundation.org/UA/Machinery/Jobs/";
    private static final int RECEIVER = 1008;
    private static final int PROVIDER = 1003;
    private static final int RESPONSE_RECEIVER = 1004;

    /** Optional parts that would tell the state of the machine as a whole. */
    private static final Set<String> LEFT_OUT = Set.of(
            "LastTransition", "AvailableStates", "AvailableTransitions", "Name", "Number", "EffectiveDisplayName");

    private final LiveNamespace nodes;
    private final Instances instances;
    private final JobControlTypes types;
    private final Callers callers;
    private final Function<Station, Calls> does;

    StationNodes(
            LiveNamespace nodes,
            Instances instances,
            JobControlTypes types,
            Callers callers,
            Function<Station, Calls> does) {
        this.nodes = nodes;
        this.instances = instances;
        this.types = types;
        this.callers = callers;
        this.does = does;
    }

    /** Below the node of its equipment, which must be there. */
    void add(Station station) {
        addObjects(station);
        addMethods(station);
    }

    private void addObjects(Station station) {
        QualifiedName receiver = instances.name(JOBS, "JobOrderControl");
        QualifiedName provider = instances.name(JOBS, "JobOrderResults");
        QualifiedName responses = new QualifiedName(nodes.getNamespaceIndex(), "JobResponseReceiver");
        add(station, station.receiver(), receiver, RECEIVER);
        add(station, station.provider(), provider, PROVIDER);
        add(station, station.responseReceiver(), responses, RESPONSE_RECEIVER);
        station.notifiers().forEach(object -> nodes.setNotifier(object, NodeIds.Server));
        station.showNoState();
    }

    private void add(Station station, String id, QualifiedName name, int type) {
        instances.add(
                id,
                name,
                types.id(type),
                nodes.id(station.object()),
                NodeIds.HasComponent,
                part -> !LEFT_OUT.contains(part));
    }

    private void addMethods(Station station) {
        Methods methods = new Methods(callers, types);
        Calls calls = does.apply(station);
        attach(station.receiver(), methods.receiver(calls));
        attach(station.provider(), methods.provider(calls));
        attach(station.responseReceiver(), methods.responseReceiver(calls));
    }

    private void attach(String object, Map<String, Method> methods) {
        methods.forEach((name, method) -> {
            NodeId id = nodes.id(object + "/" + name);
            UaMethodNode node =
                    (UaMethodNode) nodes.getNodeManager().getNode(id).orElseThrow();
            node.setInvocationHandler(method);
            node.getFilterChain().addLast(method.permissions());
        });
    }
}
