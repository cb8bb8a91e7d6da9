package mes.opcua.isa95;

import java.util.List;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.jspecify.annotations.Nullable;

/** Material that a job order requires, consumed or produced. */
@BinaryEncoding(5017)
public record ISA95MaterialDataType(
        @Nullable String materialClassID,
        @Nullable String materialDefinitionID,
        @Nullable String materialLotID,
        @Nullable String materialSublotID,
        @Nullable List<LocalizedText> description,
        @Nullable String materialUse,
        @Nullable String quantity,
        @Nullable EUInformation engineeringUnits,
        @Nullable List<ISA95PropertyDataType> properties) {}
