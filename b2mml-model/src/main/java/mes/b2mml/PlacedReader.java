package mes.b2mml;

import static java.util.stream.Collectors.joining;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;
import mes.b2mml.Element.Place;
import org.jspecify.annotations.Nullable;

/** A reader that knows where it is, and goes neither too deep nor into document types and entities. */
final class PlacedReader extends StreamReaderDelegate {

    private final Deque<Step> path = new ArrayDeque<>();
    private final Step document = new Step("", 1);
    private final InputStream in;
    private final int deepest;
    private boolean leaving;

    static PlacedReader of(InputStream in, Limits limits) {
        return new PlacedReader(new BoundedStream(in, limits.bytes()), limits.depth());
    }

    PlacedReader(InputStream in, int deepest) {
        this.in = in;
        this.deepest = deepest;
    }

    /** Goes to the root, unless it is there. */
    void toRoot() throws XMLStreamException {
        if (getParent() != null) {
            return;
        }
        setParent(factory().createXMLStreamReader(in));
        while (next() != START_ELEMENT) {}
    }

    void toEnd() throws XMLStreamException {
        while (hasNext()) {
            next();
        }
    }

    /** The element being read, or just left. */
    String path() {
        return path.stream().map(Step::toString).collect(joining());
    }

    Place place() {
        return new Place(path(), getLocation().getLineNumber(), getLocation().getColumnNumber());
    }

    Fault fault(Fault.Kind kind, String reason) {
        return getParent() == null
                ? new Fault(kind, 1, 1, path(), reason)
                : new Fault(kind, getLocation().getLineNumber(), getLocation().getColumnNumber(), path(), reason);
    }

    @Override
    public int next() throws XMLStreamException {
        if (leaving) {
            path.removeLast();
        }
        var event = super.next();
        leaving = event == END_ELEMENT;
        switch (event) {
            case START_ELEMENT -> enter(getLocalName());
            case DTD -> throw new Refusal(Fault.Kind.DOCUMENT_TYPE, "A document type is not accepted");
            case ENTITY_REFERENCE -> throw new Refusal(Fault.Kind.DOCUMENT_TYPE, "An entity is not accepted");
            default -> {}
        }
        return event;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void enter(String name) throws XMLStreamException {
        var parent = path.isEmpty() ? document : path.getLast();
        path.addLast(parent.child(name));
        if (path.size() > deepest) {
            throw new Refusal(Fault.Kind.TOO_DEEP, "Elements are nested more than %d deep".formatted(deepest));
        }
    }

    /** Ends the reading of a document for a reason of ours. */
    private static final class Refusal extends XMLStreamException implements Refusing {
        private final Fault.Kind kind;

        private Refusal(Fault.Kind kind, String reason) {
            super(reason);
            this.kind = kind;
        }

        @Override
        public Fault.Kind kind() {
            return kind;
        }
    }

    private static final class Step {
        private final String name;
        private final int position;
        private @Nullable Map<String, Integer> children;

        private Step(String name, int position) {
            this.name = name;
            this.position = position;
        }

        private Step child(String childName) {
            if (children == null) {
                children = new HashMap<>();
            }
            return new Step(childName, children.merge(childName, 1, Integer::sum));
        }

        @Override
        public String toString() {
            return position == 1 ? "/" + name : "/" + name + "[" + position + "]";
        }
    }
}
