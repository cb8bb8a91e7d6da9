package mes.opcua.isa95;

import java.util.List;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.jspecify.annotations.Nullable;

/** A physical asset that a job order requires, or took. */
@BinaryEncoding(5023)
public record ISA95PhysicalAssetDataType(
        String id,
        @Nullable List<LocalizedText> description,
        @Nullable String physicalAssetUse,
        @Nullable String quantity,
        @Nullable EUInformation engineeringUnits,
        @Nullable List<ISA95PropertyDataType> properties) {}
