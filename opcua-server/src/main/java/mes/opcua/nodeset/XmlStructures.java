package mes.opcua.nodeset;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryEncoder;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.StructureType;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureField;

/** Values of structures in XML, written in binary as their DataTypeDefinitions say: that is how clients want them. */
final class XmlStructures {

    private final XmlValues values;
    private final Names names;
    private final DataTypes types;
    private final EncodingContext context;

    XmlStructures(XmlValues values, Names names, DataTypes types, EncodingContext context) {
        this.values = values;
        this.names = names;
        this.types = types;
        this.context = context;
    }

    ExtensionObject extensionObject(Tag tag) {
        Optional<Tag> body =
                tag.child("Body").flatMap(it -> it.children().stream().findFirst());
        if (body.isEmpty()) {
            return ExtensionObject.of(ByteString.NULL_VALUE, NodeId.NULL_VALUE);
        }
        Tag typeId = tag.child("TypeId").orElseThrow(() -> tag.fault("a structure without its TypeId"));
        NodeId type = types.ofEncoding(
                names.id(typeId, typeId.childText("Identifier", "")), body.get().name());
        ByteBuf buffer = Unpooled.buffer();
        structure(type, body.get(), buffer);
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return ExtensionObject.of(ByteString.of(bytes), types.binaryEncoding(type));
    }

    private void structure(NodeId type, Tag tag, ByteBuf to) {
        StructureDefinition definition = types.structure(type)
                .orElseThrow(() -> tag.fault("no structure is known as " + type.toParseableString()));
        StructureField[] fields = Objects.requireNonNullElse(definition.getFields(), new StructureField[0]);
        StructureType kind = definition.getStructureType();
        if (kind == StructureType.Union) {
            union(fields, tag, to);
            return;
        }
        if (kind == StructureType.StructureWithOptionalFields) {
            to.writeIntLE(mask(fields, tag));
        }
        for (StructureField field : fields) {
            Optional<Tag> written = tag.child(name(field));
            if (written.isPresent() || !field.getIsOptional()) {
                field(field, written.orElse(absent(tag, field)), to);
            }
        }
    }

    private void union(StructureField[] fields, Tag tag, ByteBuf to) {
        for (int i = 0; i < fields.length; i++) {
            Optional<Tag> written = tag.child(name(fields[i]));
            if (written.isPresent()) {
                to.writeIntLE(i + 1);
                field(fields[i], written.get(), to);
                return;
            }
        }
        to.writeIntLE(0);
    }

    private static int mask(StructureField[] fields, Tag tag) {
        int mask = 0;
        int bit = 0;
        for (StructureField field : fields) {
            if (field.getIsOptional()) {
                mask |= tag.child(name(field)).isPresent() ? 1 << bit : 0;
                bit++;
            }
        }
        return mask;
    }

    private void field(StructureField field, Tag tag, ByteBuf to) {
        OpcUaDataType builtIn = types.builtIn(field.getDataType())
                .orElseThrow(() -> tag.fault(
                        "no data type is known as " + field.getDataType().toParseableString()));
        boolean isList = field.getValueRank() >= 0;
        boolean isStructure = builtIn == OpcUaDataType.ExtensionObject
                && types.structure(field.getDataType()).isPresent();
        if (isStructure && isList) {
            to.writeIntLE(tag.children().size());
            tag.children().forEach(item -> structure(field.getDataType(), item, to));
        } else if (isStructure) {
            structure(field.getDataType(), tag, to);
        } else if (builtIn == OpcUaDataType.Variant && !isList) {
            encode(to, encoder -> encoder.encodeVariant((Variant) values.scalar(builtIn, tag)));
        } else {
            bare(isList ? values.list(builtIn, tag) : valueOrNothing(builtIn, tag), to);
        }
    }

    /** A value as it stands in a structure: like a Variant, but for the first byte, which tells the type. */
    private void bare(Object value, ByteBuf to) {
        ByteBuf variant = Unpooled.buffer();
        encode(variant, encoder -> encoder.encodeVariant(new Variant(value)));
        to.writeBytes(variant.skipBytes(1));
    }

    private Object valueOrNothing(OpcUaDataType type, Tag tag) {
        boolean isNumber = type.getTypeId() <= OpcUaDataType.Double.getTypeId();
        return isNumber && tag.text().isEmpty() ? zero(type) : values.scalar(type, tag);
    }

    private Object zero(OpcUaDataType type) {
        return values.scalar(type, new Tag("", "", Map.of(), List.of(), "0", 0));
    }

    private static Tag absent(Tag parent, StructureField field) {
        return new Tag(parent.file(), name(field), Map.of(), List.of(), "", parent.line());
    }

    private void encode(ByteBuf to, Consumer<OpcUaBinaryEncoder> write) throws UaSerializationException {
        write.accept(new OpcUaBinaryEncoder(context).setBuffer(to));
    }

    private static String name(StructureField field) {
        return Objects.requireNonNullElse(field.getName(), "");
    }
}
