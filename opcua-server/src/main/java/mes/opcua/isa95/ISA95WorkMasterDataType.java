package mes.opcua.isa95;

import java.util.List;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A work master, the recipe or routing to follow, with its parameters. */
@BinaryEncoding(5011)
public record ISA95WorkMasterDataType(
        String id,
        @Nullable LocalizedText description,
        @Nullable List<ISA95ParameterDataType> parameters) {}
