package mes.opcua.nodeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mes.opcua.nodeset.Staged.Link;
import org.eclipse.milo.opcua.sdk.server.nodes.UaDataTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNodeContext;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableTypeNode;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;

/** Makes a file's nodes, all of them or none: what is wrong with any of them shows before one is added. */
final class Staging {

    private final NodeSet nodeSet;
    private final Names names;
    private final Staged staged;
    private final NodeTags tags;
    private final Definitions definitions;
    private final XmlValues values;

    Staging(NodeSet nodeSet, UaNodeContext context) {
        this.nodeSet = nodeSet;
        this.names = new Names(nodeSet, context.getServer().getNamespaceTable());
        this.staged = new Staged(context.getServer());
        DataTypes types = new DataTypes(staged);
        this.tags = new NodeTags(context, names);
        this.definitions = new Definitions(names, types);
        this.values = new XmlValues(names, types, context.getServer().getStaticEncodingContext());
    }

    /**
     * @param own the namespaces that the file may fill
     * @throws NodeSetFault when something does not fit
     */
    Staged stage(Set<UShort> own) {
        List<Runnable> rest = new ArrayList<>();
        for (Tag tag : nodeSet.nodes()) {
            UaNode node = tags.node(tag);
            checkPlace(node.getNodeId(), own, tag);
            staged.add(node);
            addLinks(node.getNodeId(), tag);
            if (node instanceof UaDataTypeNode type) {
                definitions.add(type, tag);
            }
            tag.child("Value").ifPresent(value -> rest.add(() -> setValue(node, value)));
        }
        definitions.define();
        rest.forEach(Runnable::run);
        return staged;
    }

    private void checkPlace(NodeId id, Set<UShort> own, Tag tag) {
        if (!own.contains(id.getNamespaceIndex())) {
            throw tag.fault(id.toParseableString() + " is in a namespace that this file does not describe");
        }
        if (staged.node(id).isPresent()) {
            throw tag.fault(id.toParseableString() + " is there twice");
        }
    }

    private void addLinks(NodeId node, Tag tag) {
        tag.grandchildren("References", "Reference").forEach(reference -> {
            NodeId type = names.idAt(reference, "ReferenceType", "");
            NodeId other = names.id(reference, reference.text());
            boolean forward = !"false".equals(reference.attribute("IsForward", "true"));
            staged.add(forward ? new Link(node, type, other) : new Link(other, type, node));
        });
    }

    private void setValue(UaNode node, Tag value) {
        value.children().stream().findFirst().map(values::value).ifPresent(it -> {
            DataValue said = new DataValue(new Variant(it), StatusCode.GOOD, DateTime.now());
            if (node instanceof UaVariableNode variable) {
                variable.setValue(said);
            } else if (node instanceof UaVariableTypeNode type) {
                type.setValue(said);
            }
        });
    }
}
