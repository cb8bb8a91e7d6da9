package mes.routes.b2mml.door;

import mes.b2mml.Malformed;
import mes.b2mml.Reading;
import mes.b2mml.Received;
import mes.routes.b2mml.Answer;
import mes.routes.b2mml.Codecs;
import mes.routes.b2mml.Endpoint;
import mes.routes.b2mml.Form;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** The way in by SOAP: the body of the envelope is the document, and so is that of the answer. */
@Component
final class SoapDoor {

    private static final byte[] NO_DETAIL = {};

    private final Endpoint endpoint;
    private final Codecs codecs;

    SoapDoor(Endpoint endpoint, Codecs codecs) {
        this.endpoint = endpoint;
        this.codecs = codecs;
    }

    void answer(Exchange exchange) {
        SoapMessage answer = answer(Posted.in(exchange));
        Posted.answer(exchange, answer.status(), answer.version().contentType(), answer.document());
    }

    private SoapMessage answer(Posted posted) {
        var version = SoapVersion.ofContentType(posted.contentType());
        if (version.isEmpty() || posted.isPacked()) {
            return notRead(version.orElse(SoapVersion.V11), posted);
        }
        SoapEnvelope envelope = new SoapEnvelope(version.get());
        try {
            Received request = codecs.read(posted.body(), envelope);
            return answer(request.reading(), endpoint.answer(request, Form.XML, posted.who()), envelope.version());
        } catch (SoapFault fault) {
            return SoapMessage.fault(envelope.version(), fault, NO_DETAIL);
        }
    }

    /** A refusal is an answer too; only what was no transaction, or could not be dealt with, is a fault. */
    private static SoapMessage answer(Reading reading, Answer answer, SoapVersion version) {
        if (answer.kind() == Answer.Kind.ANSWERED) {
            return SoapMessage.answer(version, answer.document());
        }
        SoapFault fault = reading instanceof Malformed malformed
                ? SoapFault.of(SoapFault.Code.SENDER, malformed.faults().get(0).toString())
                : SoapFault.of(SoapFault.Code.RECEIVER, "Nothing was done; send it again later");
        return SoapMessage.fault(version, fault, answer.document());
    }

    private static SoapMessage notRead(SoapVersion version, Posted posted) {
        String reason = posted.isPacked()
                ? "Content encoding " + posted.encoding() + " is not read here"
                : "Content type " + posted.contentType() + " is not read here, but text/xml and application/soap+xml";
        return SoapMessage.fault(version, SoapFault.of(SoapFault.Code.SENDER, reason), NO_DETAIL)
                .withStatus(415);
    }
}
