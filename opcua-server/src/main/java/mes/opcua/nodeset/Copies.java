package mes.opcua.nodeset;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import mes.opcua.stack.LiveNamespace;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;

/** Nodes like those that a type declares, under NodeIds of their own and not yet anywhere. */
record Copies(LiveNamespace nodes) {

    private static final UInteger NONE = uint(0);

    UaNode of(UaNode node, NodeId id) {
        if (node instanceof UaMethodNode method) {
            return method(id, method);
        }
        return node instanceof UaVariableNode variable ? variable(id, variable) : object(id, node);
    }

    private UaNode object(NodeId id, UaNode like) {
        return new UaObjectNode(
                nodes.getNodeContext(),
                id,
                like.getBrowseName(),
                like.getDisplayName(),
                like.getDescription(),
                NONE,
                NONE,
                ubyte(0));
    }

    private UaNode variable(NodeId id, UaVariableNode like) {
        return new UaVariableNode(
                nodes.getNodeContext(),
                id,
                like.getBrowseName(),
                like.getDisplayName(),
                like.getDescription(),
                NONE,
                NONE,
                like.getValue(),
                like.getDataType(),
                like.getValueRank(),
                like.getArrayDimensions(),
                ubyte(1),
                ubyte(1),
                -1.0,
                false);
    }

    /** It takes the arguments of its declaration, whose nodes it shares: there are many instances. */
    private UaNode method(NodeId id, UaMethodNode like) {
        UaMethodNode method = new UaMethodNode(
                nodes.getNodeContext(),
                id,
                like.getBrowseName(),
                like.getDisplayName(),
                like.getDescription(),
                NONE,
                NONE,
                true,
                true);
        like.getReferences().stream()
                .filter(reference ->
                        reference.isForward() && reference.getReferenceTypeId().equals(NodeIds.HasProperty))
                .forEach(reference -> nodes.getNodeManager()
                        .addReference(new Reference(
                                method.getNodeId(), NodeIds.HasProperty, reference.getTargetNodeId(), true)));
        return method;
    }
}
