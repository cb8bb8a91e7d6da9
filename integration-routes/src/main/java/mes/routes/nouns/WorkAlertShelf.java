package mes.routes.nouns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mes.alert.WorkAlert;
import mes.alert.WorkAlerts;
import mes.b2mml.Wire;
import mes.b2mml.XmlCodec;
import mes.b2mml.v0701.WorkAlertPropertyType;
import mes.b2mml.v0701.WorkAlertType;
import mes.common.Origin;
import mes.common.Property;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.information.InformationObjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Work alerts: those that somebody tells of, which are kept as they are, and those that need attention at equipment, which
 * can only be looked at here.
 */
@Component
final class WorkAlertShelf implements Shelf<WorkAlertType> {

    private final Shelf<WorkAlertType> kept;
    private final WorkAlerts alerts;
    private final EquipmentHierarchy hierarchy;
    private final SiteTime time;

    WorkAlertShelf(
            InformationObjects objects,
            XmlCodec codec,
            WorkAlerts alerts,
            EquipmentHierarchy hierarchy,
            SiteTime time) {
        this.kept = new InformationShelf<>(WorkAlertType.class, objects, codec);
        this.alerts = alerts;
        this.hierarchy = hierarchy;
        this.time = time;
    }

    @Override
    public Class<WorkAlertType> type() {
        return WorkAlertType.class;
    }

    @Override
    public Optional<WorkAlertType> find(String id, @Nullable Object within) {
        return atEquipment(id).map(this::wire).or(() -> kept.find(id, within));
    }

    /** Those at equipment first, the most severe first. */
    @Override
    public Stream<WorkAlertType> like(List<String> patterns) {
        Wildcards wanted = new Wildcards(patterns);
        Stream<WorkAlertType> open =
                alerts.open().stream().filter(alert -> wanted.match(alert.id())).map(this::wire);
        return Stream.concat(open, kept.like(patterns));
    }

    @Override
    public void put(WorkAlertType object, @Nullable Object within, Origin origin) {
        checkKept(Shelf.id(object));
        kept.put(object, within, origin);
    }

    @Override
    public void remove(String id, Origin origin) {
        checkKept(id);
        kept.remove(id, origin);
    }

    @Override
    public WorkAlertType recorded(String entry, ObjectMapper json) throws JsonProcessingException {
        return kept.recorded(entry, json);
    }

    private Optional<WorkAlert> atEquipment(String id) {
        return alerts.open().stream()
                .filter(alert -> alert.id().value().equals(id))
                .findFirst();
    }

    private void checkKept(String id) {
        if (atEquipment(id).isPresent()) {
            throw Rejection.notAllowed("work alert " + id + " needs attention at equipment, and is dealt with there");
        }
    }

    private WorkAlertType wire(WorkAlert alert) {
        return new WorkAlertType()
                .withID(Wire.id(alert.id().value()))
                .withMessageText(Texts.texts(alert.condition().text()))
                .withHierarchyScope(
                        hierarchy.find(alert.equipment()).map(Scopes::wire).orElse(null))
                .withTimeStamp(time.time(alert.condition().since()))
                .withPriority(Priorities.wire(alert.condition().severity()))
                .withCategory(Wire.id(alert.condition().name()))
                .withWorkAlertProperty(
                        property("Active", String.valueOf(alert.condition().active())),
                        property("Handling", alert.handling().stage().name()));
    }

    private static WorkAlertPropertyType property(String name, String value) {
        return new WorkAlertPropertyType()
                .withID(Wire.id(name))
                .withValue(Values.value(new Property(name, value, null)));
    }
}
