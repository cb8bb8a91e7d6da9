package mes.b2mml;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import mes.b2mml.Element.Place;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** A document being read as a tree of elements, each with its place. */
final class ElementTree extends DefaultHandler {

    private final PlacedReader reader;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Element root;

    ElementTree(PlacedReader reader) {
        this.reader = reader;
    }

    /** What was read, once it was read to its end. */
    Element root() {
        return requireNonNull(root);
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes) {
        open.addLast(new Open(name, attributes(attributes), reader.place()));
    }

    @Override
    public void characters(char[] text, int from, int length) {
        open.getLast().text.append(text, from, length);
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        var element = open.removeLast().element();
        if (open.isEmpty()) {
            root = element;
        } else {
            open.getLast().children.add(element);
        }
    }

    /** Those of the schema language say nothing but that a value is nil. */
    private static Map<String, String> attributes(Attributes attributes) {
        if (attributes.getLength() == 0) {
            return Map.of();
        }
        var named = new TreeMap<String, String>();
        for (var at = 0; at < attributes.getLength(); at++) {
            if (attributes.getURI(at).isEmpty()) {
                named.put(attributes.getLocalName(at), attributes.getValue(at));
            } else if (isNil(attributes, at)) {
                named.put(Element.NIL, "true");
            }
        }
        return named;
    }

    private static boolean isNil(Attributes attributes, int at) {
        return attributes.getURI(at).equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
                && attributes.getLocalName(at).equals("nil")
                && List.of("true", "1").contains(attributes.getValue(at).strip());
    }

    private static final class Open {
        private final String name;
        private final Map<String, String> attributes;
        private final Place place;
        private final StringBuilder text = new StringBuilder(0);
        private final List<Element> children = new ArrayList<>(0);

        private Open(String name, Map<String, String> attributes, Place place) {
            this.name = name;
            this.attributes = attributes;
            this.place = place;
        }

        private Element element() {
            return children.isEmpty()
                    ? new Element(name, attributes, text.toString(), List.of(), place)
                    : new Element(name, attributes, "", List.copyOf(children), place);
        }
    }
}
