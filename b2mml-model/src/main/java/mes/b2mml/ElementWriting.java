package mes.b2mml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** How elements are written: in UTF-8, indented. */
final class ElementWriting {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String INDENT = "    ";

    private final XMLStreamWriter out;

    private ElementWriting(XMLStreamWriter out) {
        this.out = out;
    }

    static byte[] write(Element root, String namespace) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.setDefaultNamespace(namespace);
            new ElementWriting(out).root(root, namespace);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void root(Element root, String namespace) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeStartElement(root.name());
        out.writeDefaultNamespace(namespace);
        out.writeNamespace("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        content(root, "\n");
    }

    private void element(Element element, String margin) throws XMLStreamException {
        out.writeCharacters(margin);
        out.writeStartElement(element.name());
        content(element, margin);
    }

    private void content(Element element, String margin) throws XMLStreamException {
        for (var attribute : element.attributes().entrySet()) {
            out.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        if (element.children().isEmpty()) {
            out.writeCharacters(element.text());
        } else {
            for (var child : element.children()) {
                element(child, margin + INDENT);
            }
            out.writeCharacters(margin);
        }
        out.writeEndElement();
    }
}
