package mes.b2mml;

import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** The rest of a document as events, each sent while the reader is where it happens: the JDK's own copier lags behind. */
final class SaxEvents {

    private final PlacedReader reader;

    /** @param reader at its root */
    SaxEvents(PlacedReader reader) {
        this.reader = reader;
    }

    void sendTo(ContentHandler handler) throws XMLStreamException, SAXException {
        handler.startDocument();
        start(handler);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(handler);
                case XMLStreamConstants.END_ELEMENT -> end(handler);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    handler.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                default -> {}
            }
        }
        handler.endDocument();
    }

    private void start(ContentHandler handler) throws SAXException {
        for (var at = 0; at < reader.getNamespaceCount(); at++) {
            handler.startPrefixMapping(
                    Objects.requireNonNullElse(reader.getNamespacePrefix(at), ""),
                    Objects.requireNonNullElse(reader.getNamespaceURI(at), ""));
        }
        handler.startElement(namespace(), reader.getLocalName(), qualified(), attributes());
    }

    private void end(ContentHandler handler) throws SAXException {
        handler.endElement(namespace(), reader.getLocalName(), qualified());
        for (var at = reader.getNamespaceCount() - 1; at >= 0; at--) {
            handler.endPrefixMapping(Objects.requireNonNullElse(reader.getNamespacePrefix(at), ""));
        }
    }

    private AttributesImpl attributes() {
        var attributes = new AttributesImpl();
        for (var at = 0; at < reader.getAttributeCount(); at++) {
            attributes.addAttribute(
                    Objects.requireNonNullElse(reader.getAttributeNamespace(at), XMLConstants.NULL_NS_URI),
                    reader.getAttributeLocalName(at),
                    qualified(reader.getAttributePrefix(at), reader.getAttributeLocalName(at)),
                    reader.getAttributeType(at),
                    reader.getAttributeValue(at));
        }
        return attributes;
    }

    private String namespace() {
        return Objects.requireNonNullElse(reader.getNamespaceURI(), XMLConstants.NULL_NS_URI);
    }

    private String qualified() {
        return qualified(reader.getPrefix(), reader.getLocalName());
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
