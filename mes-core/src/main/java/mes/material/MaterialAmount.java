package mes.material;

import mes.common.Quantity;
import org.jspecify.annotations.Nullable;

/** An amount of a material, required or actual, and what becomes of it (ISA-95 material requirement, material actual). */
public record MaterialAmount(
        @Nullable MaterialDefinitionId definition,
        @Nullable MaterialLotId lot,
        MaterialUse use,
        @Nullable Quantity quantity) {}
