package mes.opcua.nodeset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.milo.opcua.sdk.server.nodes.UaDataTypeNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureDefinition;

/** What the data types mean that a file names: those of its own, and those that are there. */
final class DataTypes {

    private static final int DEEPEST = 32;

    private final Staged staged;
    private final Map<String, NodeId> baseStructures = new HashMap<>();

    DataTypes(Staged staged) {
        this.staged = staged;
    }

    /** The built-in type as which a value of the data type is encoded: Int32 for an enumeration, ExtensionObject for a structure. */
    Optional<OpcUaDataType> builtIn(NodeId dataType) {
        NodeId type = dataType;
        for (int i = 0; i < DEEPEST; i++) {
            if (type.equals(NodeIds.Enumeration)) {
                return Optional.of(OpcUaDataType.Int32);
            }
            if (OpcUaDataType.isBuiltin(type)) {
                return Optional.of(OpcUaDataType.fromNodeId(type));
            }
            Optional<NodeId> base = baseOf(type);
            if (base.isEmpty()) {
                return Optional.empty();
            }
            type = base.get();
        }
        return Optional.empty();
    }

    Optional<NodeId> baseOf(NodeId dataType) {
        return staged.sources(dataType, NodeIds.HasSubtype).findFirst();
    }

    Optional<StructureDefinition> structure(NodeId dataType) {
        return staged.node(dataType)
                .filter(UaDataTypeNode.class::isInstance)
                .map(node -> ((UaDataTypeNode) node).getDataTypeDefinition())
                .filter(StructureDefinition.class::isInstance)
                .map(StructureDefinition.class::cast);
    }

    /**
     * The data type of a structure in XML, which names an encoding or the type itself.
     *
     * @param element the name of the element that holds its fields: Milo keeps no XML encodings of the base types
     */
    NodeId ofEncoding(NodeId typeId, String element) {
        return staged.sources(typeId, NodeIds.HasEncoding)
                .findFirst()
                .orElseGet(() -> structure(typeId).isPresent()
                        ? typeId
                        : baseStructures().getOrDefault(element, typeId));
    }

    private Map<String, NodeId> baseStructures() {
        if (baseStructures.isEmpty()) {
            addBaseStructures(NodeIds.Structure);
        }
        return baseStructures;
    }

    private void addBaseStructures(NodeId above) {
        staged.targets(above, NodeIds.HasSubtype)
                .filter(type -> type.getNamespaceIndex().equals(UShort.MIN))
                .forEach(type -> {
                    staged.node(type)
                            .ifPresent(node ->
                                    baseStructures.put(node.getBrowseName().name(), type));
                    addBaseStructures(type);
                });
    }

    NodeId binaryEncoding(NodeId dataType) {
        return staged.targets(dataType, NodeIds.HasEncoding)
                .filter(encoding -> staged.node(encoding)
                        .filter(node ->
                                "Default Binary".equals(node.getBrowseName().name()))
                        .isPresent())
                .findFirst()
                .orElse(NodeId.NULL_VALUE);
    }
}
