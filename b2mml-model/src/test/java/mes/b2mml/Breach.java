package mes.b2mml;

import static javax.xml.XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

import com.sun.xml.xsom.XSAttributeDecl;
import com.sun.xml.xsom.XSAttributeUse;
import com.sun.xml.xsom.XSType;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mes.b2mml.Anatomy.Part;
import mes.b2mml.Anatomy.Way;
import org.w3c.dom.Element;

/**
 * A change that breaks one constraint of a type.
 *
 * @param what the constraint, for a reader
 * @param rule the rules of XML Schema that may be named then, as a pattern
 * @param change made to an element that has all its type lets it have
 */
record Breach(String what, String rule, Consumer<Element> change) {

    private static final String CONTENT = "cvc-complex-type.2.4.[a-d]";
    private static final String NO_ELEMENTS = "cvc-complex-type.2.[12]|cvc-type.3.1.2";
    private static final String ATTRIBUTE = "cvc-complex-type.3.2.2|cvc-type.3.1.1";
    private static final String VALUE = "cvc-(datatype|enumeration|pattern)-valid.*";

    /** Each constraint of the type at the end of the way, broken once. */
    static Stream<Breach> all(Way way) {
        var type = way.type();
        var specimen = Specimen.most(way).end();
        var parts = Anatomy.parts(type).stream()
                .filter(part -> children(specimen, part).findAny().isPresent())
                .toList();
        return Stream.of(ofNumber(parts), ofOrder(parts), ofNil(parts), ofText(type), ofAttributes(type), ofNames())
                .flatMap(breaches -> breaches);
    }

    Specimen specimen(Way way) {
        var specimen = Specimen.most(way);
        change.accept(specimen.end());
        return specimen;
    }

    private static Stream<Breach> ofNumber(List<Part> parts) {
        var none = parts.stream()
                .filter(Part::isMandatory)
                .map(part -> ofChild(
                        "no", part, CONTENT, child -> child.getParentNode().removeChild(child)));
        var two = parts.stream()
                .filter(Part::isSingle)
                .map(part -> ofChild(
                        "two",
                        part,
                        CONTENT,
                        child -> child.getParentNode().insertBefore(child.cloneNode(true), child)));
        return Stream.concat(none, two);
    }

    private static Stream<Breach> ofOrder(List<Part> parts) {
        return parts.stream()
                .limit(Math.max(0, parts.size() - 1))
                .filter(part -> !part.isLoose())
                .map(part -> ofChild(
                        "late", part, CONTENT, child -> child.getParentNode().appendChild(child)));
    }

    private static Stream<Breach> ofNil(List<Part> parts) {
        return parts.stream()
                .filter(part -> !part.isNillable())
                .limit(1)
                .map(part -> ofChild("nil", part, "cvc-elt.3.1", child -> {
                    child.setTextContent("");
                    child.setAttributeNS(W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:nil", "true");
                }));
    }

    private static Stream<Breach> ofText(XSType type) {
        return Values.text(type).flatMap(Values::wrong).stream()
                .map(wrong -> new Breach("wrong text", VALUE, element -> element.setTextContent(wrong)));
    }

    private static Stream<Breach> ofAttributes(XSType type) {
        var attributes = Values.attributes(type);
        var absent = attributes.stream()
                .filter(XSAttributeUse::isRequired)
                .map(XSAttributeUse::getDecl)
                .map(XSAttributeDecl::getName)
                .map(name -> new Breach("no " + name, "cvc-complex-type.4", element -> element.removeAttribute(name)));
        return Stream.concat(
                absent, attributes.stream().map(XSAttributeUse::getDecl).flatMap(Breach::ofValue));
    }

    private static Stream<Breach> ofValue(XSAttributeDecl attribute) {
        var name = attribute.getName();
        return Values.wrong(attribute.getType()).stream()
                .map(wrong -> new Breach("wrong " + name, VALUE, element -> element.setAttribute(name, wrong)));
    }

    private static Stream<Breach> ofNames() {
        return Stream.of(
                new Breach(
                        "unknown element",
                        CONTENT + "|" + NO_ELEMENTS,
                        element -> element.appendChild(
                                element.getOwnerDocument().createElementNS(Grammar.NAMESPACE, "Surprise"))),
                new Breach("unknown attribute", ATTRIBUTE, element -> element.setAttribute("surprise", "surprise")));
    }

    private static Breach ofChild(String what, Part part, String rule, Consumer<Element> change) {
        return new Breach(
                what + " " + part.name(),
                rule,
                element -> change.accept(children(element, part).findFirst().orElseThrow()));
    }

    private static Stream<Element> children(Element parent, Part part) {
        var children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> part.name().equals(child.getLocalName()))
                .map(Element.class::cast);
    }
}
