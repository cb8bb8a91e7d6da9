package mes.opcua.nodeset;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.milo.opcua.sdk.server.nodes.UaDataTypeNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.StructureType;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumField;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureField;
import org.jspecify.annotations.Nullable;

/** The DataTypeDefinitions of a file's data types: a structure's holds the fields that it inherits too, those first. */
final class Definitions {

    private final Names names;
    private final DataTypes types;
    private final Map<NodeId, UaDataTypeNode> waiting = new LinkedHashMap<>();
    private final Map<NodeId, Tag> tags = new LinkedHashMap<>();
    private final Set<NodeId> underWay = new HashSet<>();

    Definitions(Names names, DataTypes types) {
        this.names = names;
        this.types = types;
    }

    void add(UaDataTypeNode node, Tag tag) {
        waiting.put(node.getNodeId(), node);
        tags.put(node.getNodeId(), tag);
    }

    /** Defines what was added; every node and reference of the file must be known. */
    void define() {
        List.copyOf(waiting.keySet()).forEach(this::define);
    }

    private void define(NodeId type) {
        UaDataTypeNode node = waiting.get(type);
        Tag tag = tags.get(type);
        if (node == null || tag == null || node.getDataTypeDefinition() != null) {
            return;
        }
        if (!underWay.add(type)) {
            throw tag.fault("is a subtype of itself");
        }
        NodeId base = types.baseOf(type).orElse(NodeIds.BaseDataType);
        define(base);
        List<Tag> fields = tag.grandchildren("Definition", "Field").toList();
        if (!fields.isEmpty() && fields.stream().allMatch(field -> field.has("Value"))) {
            node.setDataTypeDefinition(enumeration(fields));
        } else if (isStructure(type)) {
            node.setDataTypeDefinition(structure(type, base, tag, fields));
        }
        underWay.remove(type);
    }

    private boolean isStructure(NodeId type) {
        return types.builtIn(type).filter(OpcUaDataType.ExtensionObject::equals).isPresent();
    }

    private static EnumDefinition enumeration(List<Tag> fields) {
        return new EnumDefinition(fields.stream()
                .map(field -> new EnumField(
                        (long) field.number("Value", 0),
                        LocalizedText.english(field.childText("DisplayName", field.attribute("Name", ""))),
                        LocalizedText.english(field.childText("Description", "")),
                        field.attribute("Name", "")))
                .toArray(EnumField[]::new));
    }

    private StructureDefinition structure(NodeId type, NodeId base, Tag tag, List<Tag> tagged) {
        List<StructureField> fields = new ArrayList<>();
        types.structure(base)
                .map(StructureDefinition::getFields)
                .filter(Objects::nonNull)
                .ifPresent(inherited -> fields.addAll(Arrays.asList(inherited)));
        tagged.stream().map(this::field).forEach(fields::add);
        boolean isUnion = tag.child("Definition").filter(it -> it.is("IsUnion")).isPresent();
        boolean subtypes = tagged.stream().anyMatch(field -> field.is("AllowSubTypes"));
        return new StructureDefinition(
                types.binaryEncoding(type),
                base,
                structureType(isUnion, subtypes, fields),
                fields.toArray(StructureField[]::new));
    }

    private static StructureType structureType(boolean isUnion, boolean subtypes, List<StructureField> fields) {
        if (isUnion) {
            return subtypes ? StructureType.UnionWithSubtypedValues : StructureType.Union;
        }
        if (subtypes) {
            return StructureType.StructureWithSubtypedValues;
        }
        return fields.stream().anyMatch(StructureField::getIsOptional)
                ? StructureType.StructureWithOptionalFields
                : StructureType.Structure;
    }

    private StructureField field(Tag field) {
        int rank = field.number("ValueRank", -1);
        return new StructureField(
                field.attribute("Name", ""),
                LocalizedText.english(field.childText("Description", "")),
                names.idAt(field, "DataType", "i=24"),
                rank,
                dimensions(field, rank),
                uint(field.number("MaxStringLength", 0)),
                field.is("IsOptional") || field.is("AllowSubTypes"));
    }

    private static UInteger @Nullable [] dimensions(Tag field, int rank) {
        UInteger[] written = NodeTags.dimensions(field);
        return written == null && rank > 0 ? NodeTags.unbounded(rank) : written;
    }
}
