package mes.b2mml;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.helpers.ValidationEventImpl;
import java.util.Optional;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stax.StAXSource;
import javax.xml.validation.Schema;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** One document being read as elements: in one pass, and held against its schema where there is one. */
final class ElementReading {

    private static final TransformerFactory COPYING = TransformerFactory.newDefaultInstance();

    private final PlacedReader reader;
    private final ElementTree tree;

    /** @param reader before or at its root */
    ElementReading(PlacedReader reader) {
        this.reader = reader;
        this.tree = new ElementTree(reader);
    }

    /** @throws TransformerException if it is not read to its end */
    Element read() throws TransformerException {
        copyTo(tree);
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
            copyTo(into);
            return Optional.of(tree.root());
        } catch (TransformerException e) {
            faults.endedBy(e);
            return Optional.empty();
        }
    }

    private void copyTo(ContentHandler into) throws TransformerException {
        var copying = COPYING.newTransformer();
        copying.setErrorListener(new Throwing());
        copying.transform(new StAXSource(reader), new SAXResult(into));
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

    /** The copier's own listener prints. */
    private static final class Throwing implements ErrorListener {
        @Override
        public void warning(TransformerException e) {}

        @Override
        public void error(TransformerException e) throws TransformerException {
            throw e;
        }

        @Override
        public void fatalError(TransformerException e) throws TransformerException {
            throw e;
        }
    }
}
