package mes.routes.nouns;

import java.util.LinkedHashMap;
import java.util.Map;
import mes.b2mml.Wire;
import mes.b2mml.v0701.OperationsEventType;
import mes.b2mml.v0701.OperationsEventTypeType;
import mes.b2mml.v0701.OperationsRecordEntryTemplateType;
import mes.b2mml.v0701.OperationsRecordTemplateType;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.journal.JournalEntry;
import mes.performance.EquipmentCount;
import mes.performance.EquipmentState;
import org.springframework.stereotype.Component;

/** What equipment reports, as events: a record of the equipment with the properties that were reported. */
@Component
public final class OperationsEvents {

    private final EquipmentHierarchy hierarchy;
    private final SiteTime time;

    OperationsEvents(EquipmentHierarchy hierarchy, SiteTime time) {
        this.hierarchy = hierarchy;
        this.time = time;
    }

    /** @param entry that tells of the state */
    public OperationsEventType event(JournalEntry entry, EquipmentState state) {
        Map<String, String> reported = new LinkedHashMap<>();
        reported.put("State", state.state().standardName());
        reported.put("Mode", state.mode().standardName());
        if (state.reason() != null) {
            reported.put("Reason", state.reason());
        }
        return event(entry, state.equipment(), reported).withEffectiveTimeStamp(time.time(state.since()));
    }

    /** @param entry that tells of the count */
    public OperationsEventType event(JournalEntry entry, EquipmentCount count) {
        Map<String, String> reported = new LinkedHashMap<>();
        reported.put("Good", count.good().toPlainString());
        reported.put("Scrap", count.scrap().toPlainString());
        reported.put("Rework", count.rework().toPlainString());
        return event(entry, count.equipment(), reported).withEffectiveTimeStamp(time.time(count.at()));
    }

    private OperationsEventType event(JournalEntry entry, EquipmentId equipment, Map<String, String> reported) {
        return new OperationsEventType()
                .withID(Wire.id(String.valueOf(entry.position())))
                .withHierarchyScope(hierarchy.find(equipment).map(Scopes::wire).orElse(null))
                .withRecordTimeStamp(time.time(entry.at()))
                .withOperationsEventType(new OperationsEventTypeType().withValue("Event"))
                .withCategory(Wire.id(entry.kind()))
                .withSource(Wire.id(equipment.value()))
                .withOperationsEventRecord(new OperationsRecordTemplateType()
                        .withID(Wire.id("1"))
                        .withOperationsRecordEntry(new OperationsRecordEntryTemplateType()
                                .withID(Wire.id("1"))
                                .withInformationObject(EquipmentReport.of(equipment, reported)))
                        .withOperationsRecordSpecificationID(Wire.id(entry.kind())));
    }
}
