package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import mes.access.Doorkeeper;
import mes.access.Enrolment;
import mes.access.Enrolments;
import mes.access.Enrolments.Offer;
import mes.access.TooManyGuesses;
import mes.common.Rejection;
import mes.equipment.EquipmentId;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Problem;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How machines get users of their own: an administrator lets them, and a code that he was told proves it. */
@Component
final class EnrolmentRoutes extends Operations {

    private final Enrolments enrolments;
    private final Doorkeeper doorkeeper;
    private final Duration validity;

    EnrolmentRoutes(
            Enrolments enrolments,
            Doorkeeper doorkeeper,
            @Value("${mes.enrolment.validity:15m}") Duration validity,
            ObjectMapper json) {
        super(json);
        this.enrolments = enrolments;
        this.doorkeeper = doorkeeper;
        this.validity = validity;
    }

    @Override
    public void configure() {
        operation(
                "listEnrolments",
                request -> Answer.ok(enrolments.all().stream().map(View::of).toList()));
        operation("offerEnrolment", this::offer);
        operation("withdrawEnrolment", this::withdraw);
        operation("redeemEnrolment", this::redeem);
    }

    private Answer offer(Request request) {
        Offer offer = enrolments.offer(request.body(Asked.class).equipment, validity, request.origin());
        return Answer.of(HttpStatus.CREATED, View.of(offer));
    }

    private Answer withdraw(Request request) {
        enrolments.withdraw(request.id(EquipmentId::new), request.origin());
        return Answer.nothing();
    }

    private Answer redeem(Request request) {
        try {
            return doorkeeper
                    .enrol(request.body(Code.class).code, request.address())
                    .map(credential -> Answer.of(HttpStatus.CREATED, credential))
                    .orElseThrow(() -> Rejection.forbidden("the code is wrong, used or over"));
        } catch (TooManyGuesses e) {
            HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
            return Answer.of(status, Problem.of(status, String.valueOf(e.getMessage())));
        }
    }

    record Asked(EquipmentId equipment) {}

    record Code(String code) {

        @Override
        public String toString() {
            return "a code";
        }
    }

    /** @param code told once */
    record View(
            EquipmentId equipment,
            Instant expires,
            @Nullable String code) {

        static View of(Enrolment enrolment) {
            return new View(enrolment.equipment(), enrolment.expires(), null);
        }

        static View of(Offer offer) {
            return new View(offer.enrolment().equipment(), offer.enrolment().expires(), offer.code());
        }

        @Override
        public String toString() {
            return equipment.value();
        }
    }
}
