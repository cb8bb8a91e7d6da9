package mes.routes.b2mml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import mes.b2mml.Bod;
import mes.b2mml.JsonCodec;
import mes.b2mml.Outcome;
import mes.b2mml.Reading;
import mes.b2mml.Wrapping;
import mes.b2mml.XmlCodec;
import org.springframework.stereotype.Component;

/** Reads and writes transactions in every form. */
@Component
final class Codecs {

    private final XmlCodec xml;
    private final JsonCodec json;

    Codecs(XmlCodec xml, JsonCodec json) {
        this.xml = xml;
        this.json = json;
    }

    Reading read(InputStream document, Form form) {
        return form == Form.XML ? xml.read(document) : json.read(document);
    }

    /** A transaction in XML that is not the whole document. */
    Reading read(InputStream document, Wrapping wrapping) {
        return xml.read(document, wrapping);
    }

    byte[] write(Bod bod, Form form) {
        return form == Form.XML ? xml.write(bod) : json.write(bod);
    }

    /** How a request fared, by the answer to it. */
    Outcome outcome(byte[] answer, Form form) {
        Reading reading = read(new ByteArrayInputStream(answer), form);
        return ((Bod) reading).outcome().orElseGet(Outcome::accepted);
    }

    /** The same document in another form; the same one always gives the same. */
    byte[] translate(byte[] document, Form form) {
        return form == Form.XML ? document : json.write((Bod) xml.read(document));
    }
}
