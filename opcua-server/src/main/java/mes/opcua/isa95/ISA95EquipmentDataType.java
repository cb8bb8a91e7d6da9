package mes.opcua.isa95;

import java.util.List;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.jspecify.annotations.Nullable;

/** Equipment that a job order requires, or took. */
@BinaryEncoding(5008)
public record ISA95EquipmentDataType(
        String id,
        @Nullable List<LocalizedText> description,
        @Nullable String equipmentUse,
        @Nullable String quantity,
        @Nullable EUInformation engineeringUnits,
        @Nullable List<ISA95PropertyDataType> properties) {}
