package mes.routes.b2mml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import mes.b2mml.Bod;
import mes.b2mml.Fault;
import mes.b2mml.JsonCodec;
import mes.b2mml.Malformed;
import mes.b2mml.OlderRelease;
import mes.b2mml.Outcome;
import mes.b2mml.Reading;
import mes.b2mml.Received;
import mes.b2mml.Releases;
import mes.b2mml.Wrapping;
import mes.b2mml.XmlCodec;
import org.springframework.stereotype.Component;

/** Reads and writes transactions in every form. */
@Component
public final class Codecs {

    private final XmlCodec xml;
    private final JsonCodec json;
    private final Releases releases;

    Codecs(XmlCodec xml, JsonCodec json, Releases releases) {
        this.xml = xml;
        this.json = json;
        this.releases = releases;
    }

    /** As XML, of any release that is understood; as JSON, of V0701. */
    public Received read(InputStream document, Form form) {
        return form == Form.XML ? releases.read(document) : Received.of(ofV0701(json.read(document)));
    }

    private static Reading ofV0701(Reading reading) {
        return reading instanceof Bod bod
                        && OlderRelease.named(bod.release().releaseId()).isPresent()
                ? new Malformed(List.of(notAsJson(bod)), bod.applicationArea())
                : reading;
    }

    private static Fault notAsJson(Bod bod) {
        return new Fault(
                Fault.Kind.NOT_SERVED,
                -1,
                -1,
                "/" + bod.name() + "/releaseID",
                "as JSON, B2MML is read of V0701 only; %s is understood as XML"
                        .formatted(bod.release().releaseId()));
    }

    /** The answer in the release of its request. */
    Answer answer(Received request, Answer answer) {
        byte[] document = releases.answer(request, answer.document());
        return new Answer(answer.kind(), answer.form(), document, answer.isAsked());
    }

    /** A transaction in XML that is not the whole document. */
    public Received read(InputStream document, Wrapping wrapping) {
        return Received.of(xml.read(document, wrapping));
    }

    public byte[] write(Bod bod, Form form) {
        return form == Form.XML ? xml.write(bod) : json.write(bod);
    }

    /** How a request fared, by the answer to it. */
    public Outcome outcome(byte[] answer, Form form) {
        return read(new ByteArrayInputStream(answer), form).reading() instanceof Bod bod
                ? bod.outcome().orElseGet(Outcome::accepted)
                : Outcome.rejected("NotFound", "an older release shows nothing where V0701 demands an object");
    }

    /** The same document in another form; the same one always gives the same. */
    byte[] translate(byte[] document, Form form) {
        return form == Form.XML ? document : json.write((Bod) xml.read(document));
    }
}
