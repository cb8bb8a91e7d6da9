package mes.routes.b2mml;

import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import mes.b2mml.Bod;
import mes.b2mml.Confirmation;
import mes.b2mml.Demand;
import mes.b2mml.Fault;
import mes.b2mml.Malformed;
import mes.b2mml.Outcome;
import mes.b2mml.Received;
import mes.b2mml.Sender;
import mes.routes.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers documents, whichever door they came by, always with a transaction of B2MML. */
@Component
public final class Endpoint {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    private final Dispatcher dispatcher;
    private final Codecs codecs;
    private final LossReport report;
    private final Sender sender;

    Endpoint(Dispatcher dispatcher, Codecs codecs, LossReport report, Sender sender) {
        this.dispatcher = dispatcher;
        this.codecs = codecs;
        this.report = report;
        this.sender = sender;
    }

    /** @param who the user that the door let in */
    public Answer answer(InputStream document, Form form, String who) {
        return answer(codecs.read(document, form), form, who);
    }

    /**
     * A transaction that was read already.
     *
     * @param form of the answer
     */
    public Answer answer(Received request, Form form, String who) {
        Answer answer = request.reading() instanceof Bod asked
                ? answer(asked, request, form, who)
                : refusal((Malformed) request.reading(), form);
        return codecs.answer(request, answer);
    }

    /** The refusal of a document that was not even read, for it is in no form. */
    public Answer refusal(String reason) {
        return answer(
                Answer.Kind.NOT_READ, Form.XML, Confirmation.of(null, Outcome.rejected("NotRead", reason), sender));
    }

    private Answer answer(Bod asked, Received request, Form form, String who) {
        try {
            byte[] answer = codecs.translate(dispatcher.answer(asked, who), form);
            report.append(asked, request, who);
            return new Answer(Answer.Kind.ANSWERED, form, answer, isAsked(asked, answer, form));
        } catch (RuntimeException outage) { // or a bug: nothing was done, and the sender is told so in his own terms
            LOG.error("{} of {} could not be dealt with", asked.name(), who, outage);
            Outcome failed = Outcome.rejected("Unavailable", "Nothing was done; send it again later");
            Answer.Kind kind = Outage.isCauseOf(outage) ? Answer.Kind.UNAVAILABLE : Answer.Kind.FAILED;
            return answer(kind, form, asked.confirm(failed, sender));
        }
    }

    /** By the verb's own code or by ConfirmationCode, whichever asks for more. */
    private boolean isAsked(Bod asked, byte[] answer, Form form) {
        Demand demand = Collections.max(List.of(asked.answerDemand(), asked.confirmationDemand()));
        return demand == Demand.ALWAYS || demand == Demand.ON_ERROR && demand.covers(codecs.outcome(answer, form));
    }

    private Answer refusal(Malformed malformed, Form form) {
        return answer(kind(malformed), form, malformed.confirm(sender));
    }

    private static Answer.Kind kind(Malformed malformed) {
        if (malformed.has(Fault.Kind.NOT_SERVED)) {
            return Answer.Kind.ANSWERED;
        }
        return malformed.has(Fault.Kind.TOO_LARGE) ? Answer.Kind.TOO_LARGE : Answer.Kind.MALFORMED;
    }

    /** What was not understood may have asked for an answer, so it gets one. */
    private Answer answer(Answer.Kind kind, Form form, Bod document) {
        return new Answer(kind, form, codecs.write(document, form), true);
    }
}
