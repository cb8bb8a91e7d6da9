package mes.b2mml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * What a sender adds to the standard in the places that older releases give him, which is lost: only he knows its schema.
 */
final class Extensions extends XMLFilterImpl {

    private static final Set<String> FREE = Set.of("Any", "UserArea", "Signature");

    private final PlacedReader reader;
    private final String namespace;
    private final Losses losses;
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private boolean isFree;

    /** @param namespace of the release; those that it gives to extensions begin with it */
    Extensions(PlacedReader reader, String namespace, Losses losses) {
        this.reader = reader;
        this.namespace = namespace;
        this.losses = losses;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (isFree || !texts.isEmpty() || uri.startsWith(namespace + "-")) {
            texts.addLast(new StringBuilder());
        } else {
            isFree = FREE.contains(name);
            super.startElement(uri, name, qualified, attributes);
        }
    }

    @Override
    public void characters(char[] text, int from, int length) throws SAXException {
        if (texts.isEmpty()) {
            super.characters(text, from, length);
        } else {
            texts.getLast().append(text, from, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (texts.isEmpty()) {
            isFree = false;
            super.endElement(uri, name, qualified);
        } else {
            lose(texts.removeLast().toString().strip());
        }
    }

    private void lose(String text) {
        if (!text.isEmpty()) {
            losses.add(reader.path(), text, "it is an extension of the sender's own");
        }
    }
}
