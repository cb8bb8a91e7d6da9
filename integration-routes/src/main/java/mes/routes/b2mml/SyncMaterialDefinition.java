package mes.routes.b2mml;

import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.MaterialDefinitionType;
import mes.common.Origin;
import mes.common.Rejection;
import mes.routes.nouns.MaterialNouns;
import org.springframework.stereotype.Component;

/** Material definitions as their publisher has them; they are never deleted, for what was made of them stays on record. */
@Component
final class SyncMaterialDefinition extends Sync<MaterialDefinitionType> {

    private final MaterialNouns materials;

    SyncMaterialDefinition(MaterialNouns materials) {
        super("MaterialDefinition", MaterialDefinitionType.class);
        this.materials = materials;
    }

    @Override
    IdentifierType id(MaterialDefinitionType object) {
        return object.getID();
    }

    @Override
    void put(MaterialDefinitionType object, Origin origin) {
        materials.put(object, origin);
    }

    @Override
    void delete(MaterialDefinitionType object, Origin origin) {
        throw Rejection.notAllowed("material definitions are not deleted");
    }
}
