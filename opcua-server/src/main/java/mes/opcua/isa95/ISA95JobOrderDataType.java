package mes.opcua.isa95;

import java.util.List;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a job order asks for. */
@BinaryEncoding(5014)
public record ISA95JobOrderDataType(
        String jobOrderID,
        @Nullable List<LocalizedText> description,
        @Nullable List<ISA95WorkMasterDataType> workMasterID,
        @Nullable DateTime startTime,
        @Nullable DateTime endTime,
        @Nullable Short priority,
        @Nullable List<ISA95ParameterDataType> jobOrderParameters,
        @Nullable List<ISA95PersonnelDataType> personnelRequirements,
        @Nullable List<ISA95EquipmentDataType> equipmentRequirements,
        @Nullable List<ISA95PhysicalAssetDataType> physicalAssetRequirements,
        @Nullable List<ISA95MaterialDataType> materialRequirements) {}
