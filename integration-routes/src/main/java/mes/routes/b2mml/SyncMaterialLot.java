package mes.routes.b2mml;

import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.MaterialLotType;
import mes.common.Origin;
import mes.common.Rejection;
import mes.routes.nouns.MaterialNouns;
import org.springframework.stereotype.Component;

/** Material lots as their publisher has them; they are never deleted, for what was made of them stays on record. */
@Component
final class SyncMaterialLot extends Sync<MaterialLotType> {

    private final MaterialNouns materials;

    SyncMaterialLot(MaterialNouns materials) {
        super("MaterialLot", MaterialLotType.class);
        this.materials = materials;
    }

    @Override
    IdentifierType id(MaterialLotType object) {
        return object.getID();
    }

    @Override
    void put(MaterialLotType object, Origin origin) {
        materials.put(object, origin);
    }

    @Override
    void delete(MaterialLotType object, Origin origin) {
        throw Rejection.notAllowed("material lots are not deleted");
    }
}
