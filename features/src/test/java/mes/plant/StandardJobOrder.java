package mes.plant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/**
 * What a client that knows only the standard says of a job order: an ISA95JobOrderDataType, written byte by byte as OPC
 * 10000-6 (5.2.7) says of structures with optional fields.
 */
record StandardJobOrder(String id, int quantity, String product) {

    private static final String URI = "http://opcfoundation.org/UA/ISA95-JOBCONTROL_V2/";
    private static final int ENCODING = 5014;
    private static final int MATERIAL_REQUIREMENTS = 1 << 9;
    private static final int MATERIAL_DEFINITION_ID = 1 << 1;
    private static final int MATERIAL_USE = 1 << 5;
    private static final int QUANTITY = 1 << 6;

    ExtensionObject encoded(NamespaceTable namespaces) {
        ByteBuffer bytes = ByteBuffer.allocate(1_000).order(ByteOrder.LITTLE_ENDIAN);
        put(bytes.putInt(MATERIAL_REQUIREMENTS), id);
        put(bytes.putInt(1).putInt(MATERIAL_DEFINITION_ID | MATERIAL_USE | QUANTITY), product);
        put(bytes, "Produced");
        put(bytes, Integer.toString(quantity));
        byte[] body = new byte[bytes.position()];
        bytes.flip().get(body);
        return ExtensionObject.of(ByteString.of(body), new NodeId(namespaces.getIndex(URI), uint(ENCODING)));
    }

    private static void put(ByteBuffer bytes, String text) {
        byte[] encoded = text.getBytes(UTF_8);
        bytes.putInt(encoded.length).put(encoded);
    }
}
