package mes.opcua.nodeset;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.Arrays;
import java.util.Collections;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.server.nodes.UaDataTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNodeContext;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaReferenceTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaViewNode;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.jspecify.annotations.Nullable;

/** Makes nodes of a file's elements; nobody may write them, and a variable's value comes later. */
final class NodeTags {

    private static final UInteger NONE = uint(0);
    private static final UByte READ_ONLY = AccessLevel.toValue(AccessLevel.READ_ONLY);

    private final UaNodeContext context;
    private final Names names;

    NodeTags(UaNodeContext context, Names names) {
        this.context = context;
        this.names = names;
    }

    UaNode node(Tag tag) {
        NodeId id = names.idAt(tag, "NodeId", "");
        QualifiedName name = names.name(tag, tag.attribute("BrowseName", ""));
        LocalizedText display = text(tag, "DisplayName", LocalizedText.english(name.name()));
        LocalizedText description = text(tag, "Description", LocalizedText.NULL_VALUE);
        return switch (tag.name()) {
            case "UAObject" -> new UaObjectNode(context, id, name, display, description, NONE, NONE, notifier(tag));
            case "UAObjectType" ->
                new UaObjectTypeNode(context, id, name, display, description, NONE, NONE, tag.is("IsAbstract"));
            case "UAMethod" -> new UaMethodNode(context, id, name, display, description, NONE, NONE, true, true);
            case "UAView" -> new UaViewNode(context, id, name, display, description, NONE, NONE, false, notifier(tag));
            case "UADataType" ->
                new UaDataTypeNode(context, id, name, display, description, NONE, NONE, tag.is("IsAbstract"));
            case "UAReferenceType" -> referenceType(tag, id, name, display, description);
            case "UAVariable" -> variable(tag, id, name, display, description);
            case "UAVariableType" -> variableType(tag, id, name, display, description);
            default -> throw tag.fault("no such kind of node: " + tag.name());
        };
    }

    private UaNode referenceType(
            Tag tag, NodeId id, QualifiedName name, LocalizedText display, LocalizedText description) {
        return new UaReferenceTypeNode(
                context,
                id,
                name,
                display,
                description,
                NONE,
                NONE,
                tag.is("IsAbstract"),
                tag.is("Symmetric"),
                text(tag, "InverseName", LocalizedText.NULL_VALUE));
    }

    private UaNode variable(Tag tag, NodeId id, QualifiedName name, LocalizedText display, LocalizedText description) {
        return new UaVariableNode(
                context,
                id,
                name,
                display,
                description,
                NONE,
                NONE,
                new DataValue(Variant.NULL_VALUE),
                names.idAt(tag, "DataType", "i=24"),
                tag.number("ValueRank", -1),
                dimensions(tag),
                READ_ONLY,
                READ_ONLY,
                -1.0,
                false);
    }

    private UaNode variableType(
            Tag tag, NodeId id, QualifiedName name, LocalizedText display, LocalizedText description) {
        return new UaVariableTypeNode(
                context,
                id,
                name,
                display,
                description,
                NONE,
                NONE,
                new DataValue(Variant.NULL_VALUE),
                names.idAt(tag, "DataType", "i=24"),
                tag.number("ValueRank", -1),
                dimensions(tag),
                tag.is("IsAbstract"));
    }

    private static UByte notifier(Tag tag) {
        return ubyte(tag.number("EventNotifier", 0));
    }

    private static LocalizedText text(Tag tag, String child, LocalizedText otherwise) {
        return tag.child(child)
                .map(it -> new LocalizedText(it.attribute("Locale", ""), it.text()))
                .orElse(otherwise);
    }

    static UInteger @Nullable [] dimensions(Tag tag) {
        String written = tag.attribute("ArrayDimensions", "").strip();
        try {
            return written.isEmpty()
                    ? null
                    : Arrays.stream(written.split(","))
                            .map(one -> uint(Long.parseLong(one.strip())))
                            .toArray(UInteger[]::new);
        } catch (NumberFormatException e) {
            throw tag.fault("no ArrayDimensions: " + written);
        }
    }

    /** The dimensions of an array of any length. */
    static UInteger[] unbounded(int rank) {
        return Collections.nCopies(rank, NONE).toArray(UInteger[]::new);
    }
}
