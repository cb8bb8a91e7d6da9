package mes.routes.publication;

import java.io.InputStream;
import mes.b2mml.Bod;
import mes.b2mml.JsonCodec;
import mes.b2mml.Reading;
import mes.b2mml.XmlCodec;
import mes.common.Rejection;
import mes.publication.Receiver.Form;
import org.springframework.stereotype.Component;

/** Writes transactions in the form that a receiver wants, and reads its answers in whatever form they have. */
@Component
final class Forms {

    private final XmlCodec xml;
    private final JsonCodec json;

    Forms(XmlCodec xml, JsonCodec json) {
        this.xml = xml;
        this.json = json;
    }

    static String contentType(Form form) {
        return form == Form.XML ? "application/xml" : "application/json";
    }

    /** @throws Rejection INVALID for what the schema has no place for */
    byte[] write(Bod bod, Form form) {
        try {
            return form == Form.XML ? xml.write(bod) : json.write(bod);
        } catch (IllegalArgumentException e) {
            throw Rejection.invalid("B2MML cannot say it: " + e.getMessage());
        }
    }

    Reading read(InputStream document, String contentType) {
        return contentType.contains("json") ? json.read(document) : xml.read(document);
    }
}
