package mes.b2mml;

import static java.util.stream.Collectors.joining;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;

/** How a transaction is written, and held against the schema as it is. */
final class XmlWriting {

    private XmlWriting() {}

    static byte[] write(Bod bod, JAXBContext context, Grammar grammar) {
        var violations = new ArrayList<Violation>();
        var out = new ByteArrayOutputStream();
        try {
            var marshaller = context.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            marshaller.setSchema(grammar.of(bod.verb()));
            marshaller.setEventHandler(event -> violations.add(Violation.of(event)));
            marshaller.marshal(root(bod), out);
        } catch (JAXBException e) {
            throw new IllegalArgumentException("%s cannot be written".formatted(bod.name()), e);
        }
        refuse(bod, violations);
        return out.toByteArray();
    }

    private static void refuse(Bod bod, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(violations.stream()
                    .map(Violation::reason)
                    .collect(joining("; ", "%s is not valid: ".formatted(bod.name()), "")));
        }
    }

    private static Envelope envelope(Bod bod) {
        var envelope = new Envelope();
        envelope.releaseID = bod.release().releaseId();
        envelope.versionID = bod.release().versionId();
        envelope.applicationArea = bod.applicationArea();
        envelope.dataArea = dataArea(bod);
        return envelope;
    }

    private static Envelope.DataArea dataArea(Bod bod) {
        var area = new Envelope.DataArea();
        area.terms = bod.terms();
        bod.objects().forEach(object -> area.objects.add(XmlObject.element(object)));
        return area;
    }

    private static JAXBElement<Envelope> root(Bod bod) {
        return new JAXBElement<>(new QName(Grammar.NAMESPACE, bod.name()), Envelope.class, envelope(bod));
    }
}
