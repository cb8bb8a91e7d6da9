package mes.b2mml;

import static java.util.Comparator.comparingInt;
import static javax.xml.XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import mes.b2mml.Shape.Part;

/** A transaction in JSON told in XML, in the order of the schema, which JSON leaves open. */
final class JsonToXml {

    static final String TEXT = "$";
    static final String ATTRIBUTE = "@";

    private static final int MOST_DIGITS = 100;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

    private final Shapes shapes;
    private final XMLStreamWriter xml;

    private JsonToXml(Shapes shapes, XMLStreamWriter xml) {
        this.shapes = shapes;
        this.xml = xml;
    }

    static byte[] translate(String root, JsonNode content, Shapes shapes) throws XMLStreamException {
        var out = new ByteArrayOutputStream();
        var factory = XMLOutputFactory.newDefaultFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
        var xml = factory.createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        new JsonToXml(shapes, xml).element(Part.once(root, root), content);
        xml.writeEndDocument();
        xml.close();
        return out.toByteArray();
    }

    private void element(Part part, JsonNode content) throws XMLStreamException {
        xml.writeStartElement("", legal(part.name()), part.qualified() ? Grammar.NAMESPACE : "");
        if (content.isNull()) {
            xml.writeAttribute("xsi", W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil", "true");
        } else if (content.isObject()) {
            attributes(content);
            parts(shapes.of(part.type()), content);
        } else {
            xml.writeCharacters(text(content));
        }
        xml.writeEndElement();
    }

    private void attributes(JsonNode content) throws XMLStreamException {
        for (var property : content.properties()) {
            if (property.getKey().startsWith(ATTRIBUTE) && !property.getKey().startsWith("@xmlns")) {
                xml.writeAttribute(
                        legal(property.getKey().substring(1)),
                        property.getValue().asText());
            }
        }
    }

    private void parts(Shape shape, JsonNode content) throws XMLStreamException {
        if (content.has(TEXT)) {
            xml.writeCharacters(text(content.get(TEXT)));
        }
        for (var property : inOrder(shape, content)) {
            var part = shape.part(property.getKey()).orElseGet(() -> unknown(property.getKey()));
            for (var item : items(property.getValue())) {
                element(part, item);
            }
        }
    }

    /** What the schema does not know comes last, and is told as it is, for the reader to refuse. */
    private static List<Map.Entry<String, JsonNode>> inOrder(Shape shape, JsonNode content) {
        return content.properties().stream()
                .filter(property -> !property.getKey().startsWith(ATTRIBUTE)
                        && !property.getKey().equals(TEXT))
                .sorted(comparingInt(property -> shape.position(property.getKey())))
                .toList();
    }

    private static List<JsonNode> items(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).toList()
                : List.of(value);
    }

    /** XML knows no exponents; written out, a great one would take all memory. */
    private static String text(JsonNode value) {
        return value.isNumber() && Math.abs(value.decimalValue().scale()) < MOST_DIGITS
                ? value.decimalValue().toPlainString()
                : value.asText();
    }

    private static Part unknown(String name) {
        return Part.once(name, "");
    }

    private static String legal(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'%s' is not the name of an element or attribute".formatted(name));
        }
        return name;
    }
}
