package mes.performance;

import java.util.List;
import mes.equipment.EquipmentId;

/** The property values that equipment reported; too many for the journal. */
public interface PropertyValues {

    /** Keeps a value; the same property at the same time again changes nothing. */
    void add(PropertyValue value);

    /** The newest value of every property. */
    List<PropertyValue> current(EquipmentId equipment);
}
