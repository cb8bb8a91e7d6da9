package mes.opcua.isa95;

import java.util.List;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.jspecify.annotations.Nullable;

/** People that a job order requires, or took. */
@BinaryEncoding(5020)
public record ISA95PersonnelDataType(
        String id,
        @Nullable List<LocalizedText> description,
        @Nullable String personnelUse,
        @Nullable String quantity,
        @Nullable EUInformation engineeringUnits,
        @Nullable List<ISA95PropertyDataType> properties) {}
