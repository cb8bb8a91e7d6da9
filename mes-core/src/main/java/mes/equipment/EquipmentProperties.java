package mes.equipment;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;
import org.jspecify.annotations.Nullable;

/** What is known of the properties of equipment. */
public interface EquipmentProperties {

    Optional<EquipmentProperty> find(EquipmentId equipment, String id);

    /** All that are described. */
    List<EquipmentProperty> all();

    /** All of a piece of equipment that are described, in the order of their names. */
    List<EquipmentProperty> of(EquipmentId equipment);

    /**
     * Describes a property; the same again changes nothing.
     *
     * @throws Rejection UNKNOWN equipment, INVALID, or CHANGED_MEANWHILE
     */
    EquipmentProperty describe(
            EquipmentId equipment,
            String id,
            String description,
            @Nullable String unit,
            @Nullable Integer retentionDays,
            Origin origin);
}
