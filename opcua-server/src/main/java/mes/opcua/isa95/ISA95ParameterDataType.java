package mes.opcua.isa95;

import java.util.List;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.jspecify.annotations.Nullable;

/** A parameter of a job order or a datum of its response, and the parameters below it. */
@BinaryEncoding(5005)
public record ISA95ParameterDataType(
        String id,
        Variant value,
        @Nullable List<LocalizedText> description,
        @Nullable EUInformation engineeringUnits,
        @Nullable List<ISA95ParameterDataType> subparameters) {}
