package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.v0701.EquipmentType;
import mes.b2mml.v0701.IdentifierType;
import mes.routes.nouns.EquipmentNoun;
import org.springframework.stereotype.Component;

/** Equipment by its identifier. */
@Component
final class GetEquipment extends Pull<EquipmentType> {

    private final EquipmentNoun equipment;

    GetEquipment(EquipmentNoun equipment) {
        super("Equipment", EquipmentType.class);
        this.equipment = equipment;
    }

    @Override
    IdentifierType id(EquipmentType asked) {
        return asked.getID();
    }

    @Override
    List<EquipmentType> find(List<String> identifiers) {
        return equipment.like(identifiers);
    }
}
