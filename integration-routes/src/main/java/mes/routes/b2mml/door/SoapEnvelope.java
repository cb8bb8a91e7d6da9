package mes.routes.b2mml.door;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mes.b2mml.Wrapping;

/**
 * The envelope of one message, of either version: headers that need not be understood, and a body of one transaction.
 * Anything else is a {@link SoapFault}.
 */
final class SoapEnvelope implements Wrapping {

    private static final Set<String> TRUE = Set.of("1", "true");

    private SoapVersion version;

    /** @param version which the content type speaks of, until the envelope itself tells */
    SoapEnvelope(SoapVersion version) {
        this.version = version;
    }

    /** The version that the sender speaks. */
    SoapVersion version() {
        return version;
    }

    @Override
    public void before(XMLStreamReader reader) throws XMLStreamException {
        version = SoapVersion.ofNamespace(reader.getNamespaceURI())
                .filter(known -> reader.getLocalName().equals("Envelope"))
                .orElseThrow(() -> SoapFault.versionMismatch(reader.getName()));
        toTag(reader);
        if (isStartOf(reader, "Header")) {
            readHeader(reader);
            toTag(reader);
        }
        require(reader, isStartOf(reader, "Body"), "The envelope has no body");
        toTag(reader);
        require(reader, reader.isStartElement(), "The body is empty");
    }

    @Override
    public void after(XMLStreamReader reader) throws XMLStreamException {
        requireNoText(reader);
        if (!isTag(reader)) {
            toTag(reader);
        }
        require(reader, reader.isEndElement(), "The body bears more than one transaction");
        toTag(reader);
        require(reader, reader.isEndElement(), "The envelope goes on behind its body");
    }

    private void readHeader(XMLStreamReader reader) throws XMLStreamException {
        List<QName> notUnderstood = new ArrayList<>();
        for (toTag(reader); reader.isStartElement(); toTag(reader)) {
            if (mustBeUnderstood(reader)) {
                notUnderstood.add(reader.getName());
            }
            skip(reader);
        }
        if (!notUnderstood.isEmpty()) {
            throw SoapFault.notUnderstood(notUnderstood);
        }
    }

    private boolean mustBeUnderstood(XMLStreamReader reader) {
        String flag = reader.getAttributeValue(version.namespace(), "mustUnderstand");
        return flag != null
                && TRUE.contains(flag.strip())
                && version.isOurs(reader.getAttributeValue(version.namespace(), version.roleAttribute()));
    }

    /** From the start of an element to its end. */
    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case START_ELEMENT -> depth++;
                case END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private static void toTag(XMLStreamReader reader) throws XMLStreamException {
        do {
            reader.next();
            requireNoText(reader);
        } while (!isTag(reader));
    }

    private static void requireNoText(XMLStreamReader reader) {
        boolean isText = reader.getEventType() == CHARACTERS || reader.getEventType() == CDATA;
        require(reader, !isText || reader.isWhiteSpace(), "Text is not expected here");
    }

    private static boolean isTag(XMLStreamReader reader) {
        return reader.isStartElement() || reader.isEndElement();
    }

    private boolean isStartOf(XMLStreamReader reader, String name) {
        return reader.isStartElement()
                && reader.getLocalName().equals(name)
                && version.namespace().equals(reader.getNamespaceURI());
    }

    private static void require(XMLStreamReader reader, boolean condition, String otherwise) {
        if (!condition) {
            throw SoapFault.sender(reader.getLocation(), otherwise);
        }
    }
}
