package mes.routes.b2mml;

import java.util.List;
import mes.b2mml.v0701.IdentifierType;
import mes.b2mml.v0701.MaterialDefinitionType;
import mes.routes.nouns.MaterialNouns;
import org.springframework.stereotype.Component;

/** Material definitions by their identifier. */
@Component
final class GetMaterialDefinition extends Pull<MaterialDefinitionType> {

    private final MaterialNouns materials;

    GetMaterialDefinition(MaterialNouns materials) {
        super("MaterialDefinition", MaterialDefinitionType.class);
        this.materials = materials;
    }

    @Override
    IdentifierType id(MaterialDefinitionType asked) {
        return asked.getID();
    }

    @Override
    List<MaterialDefinitionType> find(List<String> identifiers) {
        return materials.definitionsLike(identifiers);
    }
}
