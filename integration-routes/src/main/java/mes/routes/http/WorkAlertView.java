package mes.routes.http;

import java.time.Instant;
import mes.alert.Handling.Comment;
import mes.alert.Shelving;
import mes.alert.WorkAlert;
import mes.alert.WorkAlertId;
import mes.equipment.EquipmentId;
import org.jspecify.annotations.Nullable;

/** A work alert in one look: what is the matter, and how far somebody has dealt with it. */
record WorkAlertView(
        WorkAlertId id,
        EquipmentId equipment,
        String condition,
        int severity,
        String text,
        boolean active,
        Instant since,
        String handling,
        @Nullable String who,
        @Nullable Comment comment,
        @Nullable Shelf shelving,
        boolean open,
        int version) {

    static WorkAlertView of(WorkAlert alert) {
        return new WorkAlertView(
                alert.id(),
                alert.equipment(),
                alert.condition().name(),
                alert.condition().severity(),
                alert.condition().text(),
                alert.condition().active(),
                alert.condition().since(),
                StandardName.of(alert.handling().stage()),
                alert.handling().who(),
                alert.handling().comment(),
                Shelf.of(alert.shelving()),
                alert.isOpen(),
                alert.version());
    }

    /** Where it was put, in the words of OPC 10000-9. */
    record Shelf(String state, String who, Instant until) {

        static @Nullable Shelf of(@Nullable Shelving shelving) {
            return shelving == null
                    ? null
                    : new Shelf(
                            shelving.oneShot() ? "OneShotShelved" : "TimedShelved", shelving.who(), shelving.until());
        }
    }
}
