package mes.opcua.isa95;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryDecoder;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryEncoder;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;

/** The records of this package as values of OPC UA, in the Default Binary encoding. */
public final class JobControlTypes {

    /** The namespace of OPC 10031-4, second edition. */
    public static final String URI = "http://opcfoundation.org/UA/ISA95-JOBCONTROL_V2/";

    private final EncodingContext context;

    public JobControlTypes(EncodingContext context) {
        this.context = context;
    }

    /** A node of the namespace. */
    public NodeId id(int number) {
        UShort index = context.getNamespaceTable().getIndex(URI);
        if (index == null) {
            throw new IllegalStateException("the nodeset " + URI + " is not loaded");
        }
        return new NodeId(index, uint(number));
    }

    public ExtensionObject encode(Record value) {
        ByteBuf buffer = Unpooled.buffer();
        RecordCodec.of(value.getClass()).write(new OpcUaBinaryEncoder(context).setBuffer(buffer), value);
        return ExtensionObject.of(ByteString.of(ByteBufUtil.getBytes(buffer)), encoding(value.getClass()));
    }

    public ExtensionObject[] encode(List<? extends Record> values) {
        return values.stream().map(this::encode).toArray(ExtensionObject[]::new);
    }

    /** @throws UaSerializationException when it is something else, or damaged */
    public <T extends Record> T decode(Class<T> type, ExtensionObject value) {
        if (!(value instanceof ExtensionObject.Binary binary)
                || !binary.getEncodingOrTypeId().equals(encoding(type))) {
            throw new UaSerializationException(StatusCodes.Bad_TypeMismatch, "no " + type.getSimpleName());
        }
        ByteBuf buffer = Unpooled.wrappedBuffer(binary.getBody().bytesOrEmpty());
        T decoded = read(type, buffer);
        if (buffer.isReadable()) {
            throw new UaSerializationException(StatusCodes.Bad_DecodingError, "more than a " + type.getSimpleName());
        }
        return decoded;
    }

    /** @throws UaSerializationException when one is something else, or damaged */
    public <T extends Record> List<T> decode(Class<T> type, ExtensionObject[] values) {
        return Arrays.stream(values).map(value -> decode(type, value)).toList();
    }

    private <T extends Record> T read(Class<T> type, ByteBuf buffer) {
        try {
            return RecordCodec.of(type).read(new OpcUaBinaryDecoder(context).setBuffer(buffer));
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException e) { // what the decoder finds where bytes are missing
            throw new UaSerializationException(StatusCodes.Bad_DecodingError, "a damaged " + type.getSimpleName());
        }
    }

    private NodeId encoding(Class<?> type) {
        return id(type.getAnnotation(BinaryEncoding.class).value());
    }
}
