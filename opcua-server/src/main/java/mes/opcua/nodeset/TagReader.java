package mes.opcua.nodeset;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML file that nobody vouches for: no document type, no entity of its own, not too deep, not too much. */
final class TagReader {

    private static final int DEEPEST = 64;
    private static final int MOST_TAGS = 2_000_000;

    private final String file;
    private final XMLStreamReader xml;
    private int tags;

    private TagReader(String file, InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.file = file;
        this.xml = factory.createXMLStreamReader(xml);
    }

    /** @throws NodeSetFault when it is not well-formed, or more than the server takes */
    static Tag read(String file, InputStream xml) {
        try {
            return new TagReader(file, xml).root();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new NodeSetFault(file, line, "is not well-formed XML: " + firstLine(e));
        }
    }

    private Tag root() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw fault("has a document type, which is not taken");
            }
        }
        return tag(1);
    }

    private Tag tag(int depth) throws XMLStreamException {
        if (depth > DEEPEST || ++tags > MOST_TAGS) {
            throw fault("is nested too deep, or has too many elements");
        }
        int line = xml.getLocation().getLineNumber();
        String name = xml.getLocalName();
        Map<String, String> attributes = attributes();
        List<Tag> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(tag(depth + 1));
                case XMLStreamConstants.ENTITY_REFERENCE -> throw fault("has an entity of its own, which is not taken");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {} // comments and processing instructions say nothing
            }
        }
        return new Tag(
                file, name, attributes, List.copyOf(children), text.toString().strip(), line);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private NodeSetFault fault(String reason) {
        return new NodeSetFault(file, xml.getLocation().getLineNumber(), reason);
    }

    /** The parser's own words; its first line only repeats where. */
    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.indexOf("Message: ") + 1)
                .replaceFirst("^essage: ", "")
                .strip();
    }
}
