package mes.opcua.isa95;

import java.util.List;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.jspecify.annotations.Nullable;

/** A property of a resource, and the properties below it. */
@BinaryEncoding(5002)
public record ISA95PropertyDataType(
        String id,
        Variant value,
        @Nullable List<LocalizedText> description,
        @Nullable EUInformation engineeringUnits,
        @Nullable List<ISA95PropertyDataType> subproperties) {}
