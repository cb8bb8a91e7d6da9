package mes.material;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Quantity;
import org.jspecify.annotations.Nullable;

/** All material definitions and lots that the plant knows. */
public interface Materials {

    Optional<MaterialDefinition> find(MaterialDefinitionId id);

    Optional<MaterialLot> find(MaterialLotId id);

    List<MaterialDefinition> definitions();

    List<MaterialLot> lots();

    /** Adds or changes a definition; the same again changes nothing. */
    MaterialDefinition put(MaterialDefinitionId id, String description, @Nullable String unit, Origin origin);

    /**
     * Adds or changes a lot; the same again changes nothing.
     *
     * @throws mes.common.Rejection UNKNOWN definition
     */
    MaterialLot put(MaterialLotId id, MaterialDefinitionId definition, Quantity quantity, Origin origin);
}
