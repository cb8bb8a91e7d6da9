package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import mes.equipment.EquipmentId;
import mes.performance.Contact;
import mes.performance.Contacts;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How equipment keeps in touch, and how often it is expected to. */
@Component
final class ContactRoutes extends Operations {

    private final Contacts contacts;
    private final Clock clock;

    ContactRoutes(Contacts contacts, Clock clock, ObjectMapper json) {
        super(json);
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public void configure() {
        operation("listEquipmentContacts", this::list);
        operation("expectEquipmentContact", this::expect);
    }

    private Answer list(Request request) {
        return Answer.ok(contacts.all(clock.instant()).stream().map(View::of).toList());
    }

    private Answer expect(Request request) {
        return Answer.ok(View.of(contacts.expect(
                request.id(EquipmentId::new), request.body(Expectation.class).expectedSeconds, request.origin())));
    }

    /** How long equipment may be silent. */
    record Expectation(@Nullable Integer expectedSeconds) {}

    /** A contact as it is shown. */
    record View(
            EquipmentId equipment,
            @Nullable Instant heard,
            long messages,
            long perMinute,
            @Nullable Long lagMillis,
            @Nullable Integer expectedSeconds,
            boolean silent) {

        static View of(Contact contact) {
            return new View(
                    contact.equipment(),
                    contact.heard(),
                    contact.messages(),
                    contact.perMinute(),
                    contact.lagMillis(),
                    contact.expectedSeconds(),
                    contact.silent());
        }
    }
}
