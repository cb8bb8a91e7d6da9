package mes.b2mml;

import static javax.xml.XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A transaction in XML told in JSON. */
final class XmlToJson {

    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

    private final Shapes shapes;
    private final XMLStreamReader xml;

    private XmlToJson(Shapes shapes, XMLStreamReader xml) {
        this.shapes = shapes;
        this.xml = xml;
    }

    static ObjectNode translate(byte[] document, Shapes shapes) throws XMLStreamException {
        var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(document));
        xml.nextTag();
        var root = xml.getLocalName();
        return JSON.objectNode().set(root, new XmlToJson(shapes, xml).element(shapes.of(root)));
    }

    /** Reads an element to its end. */
    private JsonNode element(Shape shape) throws XMLStreamException {
        var content = JSON.objectNode();
        var nil = attributes(content);
        var text = new StringBuilder();
        for (var event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                part(shape, content);
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            }
        }
        return nil ? JSON.nullNode() : content(shape, content, text.toString());
    }

    private boolean attributes(ObjectNode content) {
        var nil = false;
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(i))) {
                nil |= xml.getAttributeLocalName(i).equals("nil");
            } else {
                content.put(JsonToXml.ATTRIBUTE + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return nil;
    }

    private void part(Shape shape, ObjectNode content) throws XMLStreamException {
        var name = xml.getLocalName();
        var part = shape.part(name);
        var value = element(part.map(known -> shapes.of(known.type())).orElse(Shape.UNKNOWN));
        if (part.isPresent() && part.get().repeatable()) {
            content.withArrayProperty(name).add(value);
        } else {
            content.set(name, value);
        }
    }

    private static JsonNode content(Shape shape, ObjectNode content, String text) {
        if (shape.value() == Shape.Value.NONE || hasParts(content)) {
            return text.isBlank() ? content : content.put(JsonToXml.TEXT, text);
        }
        var value = value(shape, text);
        return content.isEmpty() ? value : content.set(JsonToXml.TEXT, value);
    }

    private static boolean hasParts(ObjectNode content) {
        return content.properties().stream().anyMatch(member -> !member.getKey().startsWith(JsonToXml.ATTRIBUTE));
    }

    private static JsonNode value(Shape shape, String text) {
        return switch (shape.value()) {
            case NUMBER -> JSON.numberNode(new BigDecimal(text.strip()));
            case TRUTH -> JSON.booleanNode(Boolean.parseBoolean(text.strip()));
            default -> JSON.textNode(text);
        };
    }
}
