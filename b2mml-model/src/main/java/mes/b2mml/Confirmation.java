package mes.b2mml;

import java.util.List;
import mes.b2mml.v0701.BODType;
import mes.b2mml.v0701.TransApplicationAreaType;
import mes.b2mml.v0701.TransConfirmType;
import org.jspecify.annotations.Nullable;

/** How a ConfirmBOD is made, for a request that was understood as for one that was not. */
public final class Confirmation {

    private static final Transaction CONFIRM_BOD = new Transaction(Verb.CONFIRM, "BOD");

    private Confirmation() {}

    /** @param original of the request, if that much of it is known */
    public static Bod of(@Nullable TransApplicationAreaType original, Outcome outcome, Sender sender) {
        var terms = new TransConfirmType();
        terms.withOriginalApplicationArea(original).withResponseCriteria(outcome.criteria());
        var bod = new BODType()
                .withOriginalApplicationArea(original)
                .withDescription(outcome.reasons().stream().map(Wire::text).toList());
        return new Bod(CONFIRM_BOD, new Release(null, null), sender.answering(original), terms, List.of(bod));
    }
}
