package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import mes.common.Quantity;
import mes.material.MaterialDefinition;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLot;
import mes.material.MaterialLotId;
import mes.material.Materials;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Material definitions and lots. */
@Component
final class MaterialRoutes extends Operations {

    private final Materials materials;

    MaterialRoutes(Materials materials, ObjectMapper json) {
        super(json);
        this.materials = materials;
    }

    @Override
    public void configure() {
        operation("listMaterialDefinitions", this::listDefinitions);
        operation("putMaterialDefinition", this::putDefinition);
        operation("listMaterialLots", this::listLots);
        operation("putMaterialLot", this::putLot);
    }

    private Answer listDefinitions(Request request) {
        return Answer.ok(materials.definitions().stream().map(Definition::of).toList());
    }

    private Answer putDefinition(Request request) {
        Definition asked = request.body(Definition.class);
        String description = Objects.requireNonNullElse(asked.description, "");
        MaterialDefinition put = materials.put(asked.id, description, asked.unit, request.origin());
        return Answer.of(HttpStatus.CREATED, Definition.of(put));
    }

    private Answer listLots(Request request) {
        return Answer.ok(materials.lots().stream().map(Lot::of).toList());
    }

    private Answer putLot(Request request) {
        Lot asked = request.body(Lot.class);
        MaterialLot put = materials.put(asked.id, asked.definition, asked.quantity, request.origin());
        return Answer.of(HttpStatus.CREATED, Lot.of(put));
    }

    record Definition(
            MaterialDefinitionId id,
            @Nullable String description,
            @Nullable String unit) {

        static Definition of(MaterialDefinition definition) {
            return new Definition(definition.id(), definition.description(), definition.unit());
        }
    }

    record Lot(MaterialLotId id, MaterialDefinitionId definition, Quantity quantity) {

        static Lot of(MaterialLot lot) {
            return new Lot(lot.id(), lot.definition(), lot.quantity());
        }
    }
}
