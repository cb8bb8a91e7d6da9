package mes.material;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mes.common.Origin;
import mes.common.Quantity;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/** All material definitions and lots that the plant knows. */
public interface Materials {

    Optional<MaterialDefinition> find(MaterialDefinitionId id);

    Optional<MaterialLot> find(MaterialLotId id);

    List<MaterialDefinition> definitions();

    List<MaterialLot> lots();

    /** Those like one of these, in which {@code *} stands for any characters; read as far as they are taken. */
    Stream<MaterialDefinition> definitionsLike(List<String> patterns);

    /** Those like one of these, in which {@code *} stands for any characters; read as far as they are taken. */
    Stream<MaterialLot> lotsLike(List<String> patterns);

    /** Adds or changes a definition; the same again changes nothing. Its details stay. */
    MaterialDefinition put(MaterialDefinitionId id, String description, @Nullable String unit, Origin origin);

    /** Puts a definition with its details; its unit stays. */
    MaterialDefinition putDetailed(
            MaterialDefinitionId id, String description, @Nullable String details, Origin origin);

    /**
     * Adds or changes a lot; the same again changes nothing. Its details stay.
     *
     * @throws Rejection UNKNOWN definition
     */
    MaterialLot put(MaterialLotId id, MaterialDefinitionId definition, Quantity quantity, Origin origin);

    /**
     * Puts a lot with its details.
     *
     * @throws Rejection UNKNOWN definition
     */
    MaterialLot putDetailed(
            MaterialLotId id,
            MaterialDefinitionId definition,
            Quantity quantity,
            @Nullable String details,
            Origin origin);

    /** @throws Rejection UNKNOWN, or NOT_ALLOWED while there are lots of it, or work with it that is not over */
    void remove(MaterialDefinitionId id, Origin origin);

    /** @throws Rejection UNKNOWN, or NOT_ALLOWED while there is work with it that is not over */
    void remove(MaterialLotId id, Origin origin);
}
