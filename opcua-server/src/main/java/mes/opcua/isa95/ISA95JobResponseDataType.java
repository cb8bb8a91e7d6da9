package mes.opcua.isa95;

import java.util.List;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What came of a job order. */
@BinaryEncoding(5026)
public record ISA95JobResponseDataType(
        String jobResponseID,
        @Nullable LocalizedText description,
        String jobOrderID,
        @Nullable DateTime startTime,
        @Nullable DateTime endTime,
        List<ISA95StateDataType> jobState,
        @Nullable List<ISA95ParameterDataType> jobResponseData,
        @Nullable List<ISA95PersonnelDataType> personnelActuals,
        @Nullable List<ISA95EquipmentDataType> equipmentActuals,
        @Nullable List<ISA95PhysicalAssetDataType> physicalAssetActuals,
        @Nullable List<ISA95MaterialDataType> materialActuals) {}
