package mes.b2mml;

import com.sun.xml.xsom.XSElementDecl;
import com.sun.xml.xsom.XSModelGroup;
import com.sun.xml.xsom.XSParticle;
import com.sun.xml.xsom.XSType;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document grown from a schema to show one type: the least on the way to it, and there the least or the most. */
final class Specimen {

    private static final int OFF_THE_WAY = Integer.MAX_VALUE;

    private final Document document;
    private final Anatomy.Way way;
    private final boolean isWhole;
    private Element end;

    private Specimen(Anatomy.Way way, boolean isWhole) {
        this.document = newDocument();
        this.way = way;
        this.isWhole = isWhole;
        document.appendChild(element(way.root(), 0));
    }

    /** What the type demands, and no more. */
    static Specimen least(Anatomy.Way way) {
        return new Specimen(way, false);
    }

    /** All that the type lets its element have, each once. */
    static Specimen most(Anatomy.Way way) {
        return new Specimen(way, true);
    }

    /** For each word that the text of the type may be, one that has it. */
    static Stream<Specimen> each(Anatomy.Way way) {
        return Values.text(way.type()).map(Values::words).orElse(List.of()).stream()
                .map(word -> {
                    var specimen = most(way);
                    specimen.end.setTextContent(word);
                    return specimen;
                });
    }

    /** The element whose type is shown. */
    Element end() {
        return end;
    }

    Document document() {
        return document;
    }

    byte[] bytes() {
        try {
            var bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private Element element(XSElementDecl declaration, int depth) {
        var namespace = declaration.getTargetNamespace();
        var element = document.createElementNS(namespace.isEmpty() ? null : namespace, declaration.getName());
        var isEnd = depth == way.steps().size();
        if (isEnd) {
            end = element;
        }
        fill(element, declaration.getType(), depth, isEnd && isWhole);
        return element;
    }

    private void fill(Element element, XSType type, int depth, boolean isAll) {
        element.setTextContent(Values.sample(type));
        Values.attributes(type).stream()
                .filter(attribute -> isAll || attribute.isRequired())
                .forEach(attribute -> element.setAttribute(
                        attribute.getDecl().getName(),
                        Values.sample(attribute.getDecl().getType())));
        Anatomy.content(type).ifPresent(content -> fill(element, content, depth, isAll));
    }

    private void fill(Element element, XSParticle particle, int depth, boolean isAll) {
        var step = depth < way.steps().size() ? way.steps().get(depth) : null;
        if (step != null && step.particle() == particle) {
            element.appendChild(element(step.element(), depth + 1));
        } else if (isAll || particle.getMinOccurs().signum() > 0 || step != null && holds(particle, step.particle())) {
            fillAny(element, particle, depth, isAll);
        }
    }

    private void fillAny(Element element, XSParticle particle, int depth, boolean isAll) {
        var group = Anatomy.group(particle.getTerm());
        if (group != null) {
            children(group, particle, depth, isAll).forEach(child -> fill(element, child, depth, isAll));
        } else if (particle.getTerm().isElementDecl()) {
            element.appendChild(element(particle.getTerm().asElementDecl(), OFF_THE_WAY));
        }
    }

    /** All of a sequence; of a choice the branch on the way, all if it repeats, or the first. */
    private Collection<XSParticle> children(XSModelGroup group, XSParticle particle, int depth, boolean isAll) {
        var children = List.of(group.getChildren());
        var repeats = particle.getMaxOccurs().intValue() != 1;
        if (group.getCompositor() != XSModelGroup.CHOICE || isAll && repeats) {
            return children;
        }
        return Stream.concat(
                        children.stream()
                                .filter(child -> depth < way.steps().size()
                                        && holds(child, way.steps().get(depth).particle())),
                        children.stream())
                .limit(1)
                .toList();
    }

    private static boolean holds(XSParticle particle, XSParticle sought) {
        var group = Anatomy.group(particle.getTerm());
        return particle == sought
                || group != null && Arrays.stream(group.getChildren()).anyMatch(child -> holds(child, sought));
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
