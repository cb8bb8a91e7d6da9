package mes.routes.nouns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mes.b2mml.Wire;
import mes.b2mml.XmlCodec;
import mes.b2mml.v0701.MaterialDefinitionType;
import mes.common.Origin;
import mes.material.MaterialDefinition;
import mes.material.MaterialDefinitionId;
import mes.material.Materials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Material definitions. B2MML gives them no unit of measure: the one known here is kept. */
@Component
final class MaterialDefinitionShelf implements Shelf<MaterialDefinitionType> {

    private final Materials materials;
    private final XmlCodec codec;

    MaterialDefinitionShelf(Materials materials, XmlCodec codec) {
        this.materials = materials;
        this.codec = codec;
    }

    @Override
    public Class<MaterialDefinitionType> type() {
        return MaterialDefinitionType.class;
    }

    @Override
    public Optional<MaterialDefinitionType> find(String id, @Nullable Object within) {
        return materials.find(new MaterialDefinitionId(id)).map(this::wire);
    }

    @Override
    public Stream<MaterialDefinitionType> like(List<String> patterns) {
        return materials.definitionsLike(patterns).map(this::wire);
    }

    @Override
    public void put(MaterialDefinitionType object, @Nullable Object within, Origin origin) {
        MaterialDefinitionId id = new MaterialDefinitionId(Shelf.id(object));
        materials.putDetailed(id, Texts.of(object.getDescription()), codec.writeObject(object), origin);
    }

    @Override
    public void remove(String id, Origin origin) {
        materials.remove(new MaterialDefinitionId(id), origin);
    }

    @Override
    public MaterialDefinitionType recorded(String entry, ObjectMapper json) throws JsonProcessingException {
        return wire(json.readValue(entry, MaterialDefinition.class));
    }

    /** As it was told, but for what has changed here since. */
    private MaterialDefinitionType wire(MaterialDefinition definition) {
        MaterialDefinitionType wire = definition.details() == null
                ? new MaterialDefinitionType().withID(Wire.id(definition.id().value()))
                : codec.readObject(definition.details(), MaterialDefinitionType.class);
        if (!Texts.of(wire.getDescription()).equals(definition.description())) {
            Texts.replace(wire.getDescription(), definition.description());
        }
        return wire;
    }
}
