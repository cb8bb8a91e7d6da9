package mes.routes.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import mes.performance.EquipmentCount;
import mes.performance.EquipmentState;
import mes.routes.nouns.OperationsEvents;
import org.springframework.stereotype.Component;

/** What equipment does and counts, as events. */
@Component
record EventPublications(OperationsEvents events, ObjectMapper json) implements Publication.Source {

    private static final String NOUN = "OperationsEvent";

    @Override
    public List<Publication> publications() {
        return List.of(
                Publication.of(
                        NOUN,
                        "equipment-state",
                        entry -> List.of(events.event(entry, json.readValue(entry.record(), EquipmentState.class)))),
                Publication.of(
                        NOUN,
                        "equipment-count",
                        entry -> List.of(events.event(entry, json.readValue(entry.record(), EquipmentCount.class)))));
    }
}
