package mes.b2mml;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mes.b2mml.Shape.Part;
import mes.b2mml.Shape.Value;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The shapes of all types of a release, read from its schema files, and of its transactions. */
final class Shapes {

    private static final String WRAPPED = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">%s</xs:schema>";

    static final Shapes V0701 = new Shapes(SchemaFiles.V0701, Transaction.all());

    private final Map<String, Element> declarations = new HashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();

    Shapes(SchemaFiles files, List<Transaction> transactions) {
        files.subjects().stream()
                .flatMap(file -> children(parse(files.declarations(file))))
                .forEach(declaration -> declarations.put(declaration.getAttribute("name"), declaration));
        declarations.forEach((name, declaration) -> shapes.put(name, shape(declaration)));
        transactions.forEach(transaction -> transaction.names().forEach(name -> add(name, transaction)));
    }

    /** The shape of a type, or of a transaction by the name of its root. */
    Shape of(String type) {
        return shapes.getOrDefault(type, Shape.UNKNOWN);
    }

    private void add(String root, Transaction transaction) {
        var data = root + "/DataArea";
        var verb = transaction.verb().element();
        var noun = transaction.noun();
        shapes.put(
                root, holding(Part.once("ApplicationArea", "TransApplicationAreaType"), Part.once("DataArea", data)));
        shapes.put(
                data,
                holding(
                        Part.once(verb, "Trans" + verb + "Type"),
                        new Part(noun, noun + "Type", true, true, true, false)));
    }

    private static Shape holding(Part... parts) {
        return new Shape(Value.NONE, List.of(parts), Set.of(), Set.of());
    }

    private Shape shape(Element declaration) {
        var parts = parts(declaration, false, true).toList();
        var value = parts.isEmpty() ? value(declaration) : Value.NONE;
        return new Shape(value, parts, words(declaration), attributes(declaration));
    }

    private Stream<Part> parts(Element holder, boolean repeated, boolean demanded) {
        return children(holder).flatMap(child -> {
            var repeatable = repeated || child.getAttribute("maxOccurs").equals("unbounded");
            var mandatory = demanded && !child.getAttribute("minOccurs").equals("0");
            return switch (child.getLocalName()) {
                case "element" -> Stream.of(part(child, repeatable, mandatory));
                case "group" -> parts(declared(child.getAttribute("ref")), repeatable, mandatory);
                case "extension" -> Stream.concat(inherited(child), parts(child, repeatable, mandatory));
                case "choice" -> parts(child, repeatable, false);
                default -> parts(child, repeatable, mandatory);
            };
        });
    }

    private static Part part(Element element, boolean repeatable, boolean mandatory) {
        var qualified = !element.getAttribute("form").equals("unqualified");
        var nillable = element.getAttribute("nillable").equals("true");
        return new Part(
                element.getAttribute("name"), element.getAttribute("type"), qualified, repeatable, mandatory, nillable);
    }

    private Stream<Part> inherited(Element extension) {
        return Optional.ofNullable(declarations.get(extension.getAttribute("base"))).stream()
                .flatMap(base -> parts(base, false, true));
    }

    private static Set<String> words(Element declaration) {
        return named(declaration, "enumeration", "value").collect(toUnmodifiableSet());
    }

    private Set<String> attributes(Element declaration) {
        var base =
                base(declaration).map(declarations::get).map(this::attributes).orElse(Set.of());
        return Stream.concat(base.stream(), named(declaration, "attribute", "name"))
                .collect(toUnmodifiableSet());
    }

    private static Stream<String> named(Element holder, String element, String attribute) {
        return children(holder)
                .flatMap(child -> child.getLocalName().equals(element)
                        ? Stream.of(child.getAttribute(attribute))
                        : named(child, element, attribute));
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
