package mes.routes.b2mml;

import mes.b2mml.v0701.EquipmentType;
import mes.b2mml.v0701.IdentifierType;
import mes.common.Origin;
import mes.routes.nouns.EquipmentNoun;
import org.springframework.stereotype.Component;

/** Equipment as its publisher has it. */
@Component
final class SyncEquipment extends Sync<EquipmentType> {

    private final EquipmentNoun equipment;

    SyncEquipment(EquipmentNoun equipment) {
        super("Equipment", EquipmentType.class);
        this.equipment = equipment;
    }

    @Override
    IdentifierType id(EquipmentType object) {
        return object.getID();
    }

    @Override
    void put(EquipmentType object, Origin origin) {
        equipment.put(object, origin);
    }

    @Override
    void delete(EquipmentType object, Origin origin) {
        equipment.delete(object, origin);
    }
}
