package mes.b2mml;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mes.b2mml.Shape.Part;
import mes.b2mml.Shape.Value;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The shapes of all types, read from the schema files, and of all transactions. */
final class Shapes {

    private static final String WRAPPED = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">%s</xs:schema>";

    private final Map<String, Element> declarations = new HashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();

    Shapes() {
        SchemaFiles.subjects().stream()
                .flatMap(file -> children(parse(SchemaFiles.declarations(file))))
                .forEach(declaration -> declarations.put(declaration.getAttribute("name"), declaration));
        declarations.forEach((name, declaration) -> shapes.put(name, shape(declaration)));
        Transaction.all().forEach(transaction -> transaction.names().forEach(name -> add(name, transaction)));
    }

    /** The shape of a type, or of a transaction by the name of its root. */
    Shape of(String type) {
        return shapes.getOrDefault(type, Shape.UNKNOWN);
    }

    private void add(String root, Transaction transaction) {
        var data = root + "/DataArea";
        var verb = transaction.verb().element();
        var noun = transaction.noun();
        shapes.put(root, holding(once("ApplicationArea", "TransApplicationAreaType"), once("DataArea", data)));
        shapes.put(data, holding(once(verb, "Trans" + verb + "Type"), new Part(noun, noun + "Type", true, true)));
    }

    private static Shape holding(Part... parts) {
        return new Shape(Value.NONE, List.of(parts));
    }

    private static Part once(String name, String type) {
        return new Part(name, type, true, false);
    }

    private Shape shape(Element declaration) {
        var parts = parts(declaration, false).toList();
        return new Shape(parts.isEmpty() ? value(declaration) : Value.NONE, parts);
    }

    private Stream<Part> parts(Element holder, boolean repeated) {
        return children(holder).flatMap(child -> {
            var repeatable = repeated || child.getAttribute("maxOccurs").equals("unbounded");
            return switch (child.getLocalName()) {
                case "element" -> Stream.of(part(child, repeatable));
                case "group" -> parts(declared(child.getAttribute("ref")), repeatable);
                case "extension" -> Stream.concat(inherited(child), parts(child, repeatable));
                default -> parts(child, repeatable);
            };
        });
    }

    private static Part part(Element element, boolean repeatable) {
        var qualified = !element.getAttribute("form").equals("unqualified");
        return new Part(element.getAttribute("name"), element.getAttribute("type"), qualified, repeatable);
    }

    private Stream<Part> inherited(Element extension) {
        return Optional.ofNullable(declarations.get(extension.getAttribute("base"))).stream()
                .flatMap(base -> parts(base, false));
    }

    /** The value that a type without parts has by the type it is derived from. */
    private Value value(Element declaration) {
        return base(declaration)
                .map(base -> switch (base) {
                    case "xs:decimal" -> Value.NUMBER;
                    case "xs:boolean" -> Value.TRUTH;
                    default -> declarations.containsKey(base) ? value(declared(base)) : Value.TEXT;
                })
                .orElse(Value.NONE);
    }

    private static Optional<String> base(Element declaration) {
        return children(declaration)
                .flatMap(child ->
                        child.hasAttribute("base") ? Stream.of(child.getAttribute("base")) : base(child).stream())
                .findFirst();
    }

    private Element declared(String name) {
        return Objects.requireNonNull(declarations.get(name), name);
    }

    private static Stream<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Element parse(String declarations) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(WRAPPED.formatted(declarations))))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
