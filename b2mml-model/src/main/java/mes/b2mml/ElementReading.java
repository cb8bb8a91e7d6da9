package mes.b2mml;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.helpers.ValidationEventImpl;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.validation.Schema;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** One document being read as elements: in one pass, and held against its schema where there is one. */
final class ElementReading {

    private final PlacedReader reader;
    private final ElementTree tree;

    /** @param reader before or at its root */
    ElementReading(PlacedReader reader) {
        this.reader = reader;
        this.tree = new ElementTree(reader);
    }

    /** @throws XMLStreamException if it is not read to its end */
    Element read() throws XMLStreamException {
        try {
            new SaxEvents(reader).sendTo(tree);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
        return tree.root();
    }

    /** What of the document can be read; nothing if it cannot be read to its end. */
    Optional<Element> read(Schema schema, String namespace, Losses losses, Faults faults) {
        var validator = schema.newValidatorHandler();
        validator.setErrorHandler(new Collecting(faults));
        validator.setContentHandler(tree);
        var extensions = new Extensions(reader, namespace, losses);
        extensions.setContentHandler(validator);
        return read(extensions, faults);
    }

    /** What of a document without a schema can be read. */
    Optional<Element> read(Faults faults) {
        return read(tree, faults);
    }

    private Optional<Element> read(ContentHandler into, Faults faults) {
        try {
            new SaxEvents(reader).sendTo(into);
            return Optional.of(tree.root());
        } catch (XMLStreamException | SAXException e) {
            faults.endedBy(e);
            return Optional.empty();
        }
    }

    private static final class Collecting extends DefaultHandler {
        private final Faults faults;

        private Collecting(Faults faults) {
            this.faults = faults;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            var event = new ValidationEventImpl(ValidationEvent.ERROR, e.getMessage(), null, e);
            if (!faults.handleEvent(event)) {
                throw e;
            }
        }
    }
}
