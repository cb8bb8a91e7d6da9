package mes.routes.b2mml;

import java.io.InputStream;
import mes.b2mml.Bod;
import mes.b2mml.Confirmation;
import mes.b2mml.Fault;
import mes.b2mml.Malformed;
import mes.b2mml.Outcome;
import mes.b2mml.Reading;
import mes.b2mml.Sender;
import mes.b2mml.XmlCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers documents, whichever door they came by, always with a transaction of B2MML. */
@Component
final class Endpoint {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    private final Dispatcher dispatcher;
    private final XmlCodec codec;
    private final Sender sender;

    Endpoint(Dispatcher dispatcher, XmlCodec codec, Sender sender) {
        this.dispatcher = dispatcher;
        this.codec = codec;
        this.sender = sender;
    }

    /** @param who the user that the door let in */
    Answer answer(InputStream document, String who) {
        Reading reading = codec.read(document);
        return reading instanceof Bod asked ? answer(asked, who) : refusal((Malformed) reading);
    }

    /** The refusal of something that was not even read. */
    Answer refusal(Answer.Kind kind, String reason) {
        return new Answer(kind, codec.write(Confirmation.of(null, Outcome.rejected("Malformed", reason), sender)));
    }

    private Answer answer(Bod asked, String who) {
        try {
            return new Answer(Answer.Kind.ANSWERED, dispatcher.answer(asked, who));
        } catch (RuntimeException outage) { // or a bug: nothing was done, and the sender is told so in his own terms
            LOG.error("{} of {} could not be dealt with", asked, who, outage);
            Outcome failed = Outcome.rejected("Unavailable", "Nothing was done; send it again later");
            return new Answer(Answer.Kind.UNAVAILABLE, codec.write(asked.confirm(failed, sender)));
        }
    }

    private Answer refusal(Malformed malformed) {
        Answer.Kind kind = malformed.has(Fault.Kind.TOO_LARGE) ? Answer.Kind.TOO_LARGE : Answer.Kind.MALFORMED;
        return new Answer(kind, codec.write(malformed.confirm(sender)));
    }
}
