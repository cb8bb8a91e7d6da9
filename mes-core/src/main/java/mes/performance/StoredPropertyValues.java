package mes.performance;

import java.util.List;
import mes.equipment.EquipmentId;
import org.springframework.stereotype.Repository;

/** Property values in PostgreSQL. */
@Repository
class StoredPropertyValues implements PropertyValues {

    private final PropertyValueMapper mapper;

    StoredPropertyValues(PropertyValueMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(PropertyValue value) {
        mapper.insert(value);
    }

    @Override
    public List<PropertyValue> current(EquipmentId equipment) {
        return mapper.current(equipment);
    }
}
