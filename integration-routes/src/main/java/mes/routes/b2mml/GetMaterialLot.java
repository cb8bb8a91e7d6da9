package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.MaterialLotType;
import mes.routes.nouns.MaterialNouns;
import org.springframework.stereotype.Component;

/** Material lots by their identifier. */
@Component
final class GetMaterialLot extends Pull<MaterialLotType> {

    private final MaterialNouns materials;

    GetMaterialLot(MaterialNouns materials) {
        super("MaterialLot", MaterialLotType.class);
        this.materials = materials;
    }

    @Override
    IdentifierType id(MaterialLotType asked) {
        return asked.getID();
    }

    @Override
    List<MaterialLotType> find(List<String> identifiers) {
        return materials.lotsLike(identifiers);
    }
}
