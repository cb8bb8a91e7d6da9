package mes.routes.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import mes.equipment.Equipment;
import mes.material.MaterialDefinition;
import mes.material.MaterialLot;
import mes.routes.nouns.EquipmentNoun;
import mes.routes.nouns.MaterialNouns;
import org.springframework.stereotype.Component;

/** Master data as it then stood, at each change. */
@Component
record MasterDataPublications(EquipmentNoun equipment, ObjectMapper json) implements Publication.Source {

    @Override
    public List<Publication> publications() {
        return List.of(
                state("Equipment", "equipment", Equipment.class, equipment::wire),
                state("MaterialDefinition", "material-definition", MaterialDefinition.class, MaterialNouns::wire),
                state("MaterialLot", "material-lot", MaterialLot.class, MaterialNouns::wire));
    }

    private <R> Publication state(String noun, String kind, Class<R> record, Function<R, ?> wire) {
        return Publication.of(noun, kind, entry -> List.of(wire.apply(json.readValue(entry.record(), record))));
    }
}
