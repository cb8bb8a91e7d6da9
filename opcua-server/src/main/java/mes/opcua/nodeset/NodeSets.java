package mes.opcua.nodeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mes.opcua.nodeset.Staged.Link;
import mes.opcua.stack.PushModel;
import org.eclipse.milo.opcua.sdk.server.AddressSpaceFilter;
import org.eclipse.milo.opcua.sdk.server.ManagedAddressSpaceFragmentWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.SimpleAddressSpaceFilter;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The address space that NodeSet2 files describe: types, and whatever instances they bring.
 *
 * <p>A file that does not fit is reported and left out whole, and so is what requires it; the rest is loaded.
 */
public final class NodeSets extends ManagedAddressSpaceFragmentWithLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeSets.class);

    private final Set<UShort> namespaces = new HashSet<>();
    private final Set<Link> links = new HashSet<>();
    private final AddressSpaceFilter filter =
            SimpleAddressSpaceFilter.create(id -> namespaces.contains(id.getNamespaceIndex()));
    private final PushModel push;

    public NodeSets(OpcUaServer server) {
        super(server);
        this.push = new PushModel(server, getNodeManager());
    }

    /**
     * Loads files, each after those that it requires.
     *
     * @return what was wrong with those that were left out
     */
    public List<String> load(List<NodeSetFile> files) {
        List<String> faults = new ArrayList<>();
        List<NodeSet> waiting = new ArrayList<>();
        files.forEach(file -> attempt(faults, () -> waiting.add(file.read())));
        for (Optional<NodeSet> next = ready(waiting); next.isPresent(); next = ready(waiting)) {
            NodeSet nodeSet = next.get();
            waiting.remove(nodeSet);
            attempt(faults, () -> load(nodeSet));
        }
        waiting.forEach(nodeSet -> attempt(faults, () -> {
            throw missing(nodeSet);
        }));
        getServer().updateReferenceTypeTree();
        getServer().updateObjectTypeTree();
        getServer().updateVariableTypeTree();
        getServer().updateDataTypeTree();
        return faults;
    }

    private void load(NodeSet nodeSet) {
        Set<UShort> own =
                nodeSet.models().stream().map(uri -> add(uri, nodeSet)).collect(Collectors.toSet());
        Staged staged = new Staging(nodeSet, getNodeContext()).stage(own);
        staged.nodes().values().forEach(getNodeManager()::addNode);
        staged.links().stream()
                .filter(links::add)
                .forEach(link -> getNodeManager()
                        .addReferences(link.forward(), getServer().getNamespaceTable()));
        namespaces.addAll(own);
    }

    private UShort add(String uri, NodeSet nodeSet) {
        UShort known = getServer().getNamespaceTable().getIndex(uri);
        if (known != null) {
            throw new NodeSetFault(nodeSet.file(), 1, uri + " is there already");
        }
        return getServer().getNamespaceTable().add(uri);
    }

    private Optional<NodeSet> ready(List<NodeSet> waiting) {
        return waiting.stream()
                .filter(nodeSet -> nodeSet.required().stream().allMatch(this::isThere))
                .findFirst();
    }

    private NodeSetFault missing(NodeSet nodeSet) {
        Tag model = nodeSet.required().stream()
                .filter(it -> !isThere(it))
                .findFirst()
                .orElseThrow();
        return model.fault("requires " + NodeSet.uri(model) + ", which no nodeset brings");
    }

    private boolean isThere(Tag model) {
        UShort index = getServer().getNamespaceTable().getIndex(NodeSet.uri(model));
        return index != null && namespaces.contains(index);
    }

    private static void attempt(List<String> faults, Runnable work) {
        try {
            work.run();
        } catch (NodeSetFault fault) {
            LOG.warn("A nodeset is left out. {}", fault.getMessage());
            faults.add(String.valueOf(fault.getMessage()));
        }
    }

    @Override
    public AddressSpaceFilter getFilter() {
        return filter;
    }

    @Override
    public void onDataItemsCreated(List<DataItem> items) {
        push.created(items);
    }

    @Override
    public void onDataItemsModified(List<DataItem> items) {
        // what these nodes say never changes
    }

    @Override
    public void onDataItemsDeleted(List<DataItem> items) {
        push.deleted(items);
    }

    @Override
    public void onMonitoringModeChanged(List<MonitoredItem> items) {
        push.modeChanged(items);
    }
}
