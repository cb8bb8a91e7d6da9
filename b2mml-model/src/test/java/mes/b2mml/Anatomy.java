package mes.b2mml;

import static java.util.stream.Collectors.joining;

import com.sun.xml.xsom.XSElementDecl;
import com.sun.xml.xsom.XSModelGroup;
import com.sun.xml.xsom.XSParticle;
import com.sun.xml.xsom.XSSchemaSet;
import com.sun.xml.xsom.XSTerm;
import com.sun.xml.xsom.XSType;
import com.sun.xml.xsom.parser.XSOMParser;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Every type of a schema of B2MML, and the shortest way to it from the root of a transaction. */
final class Anatomy {

    private final String namespace;
    private final XSSchemaSet schemas;
    private final Map<XSType, Way> ways = new LinkedHashMap<>();
    private final Deque<Way> throughWildcards = new ArrayDeque<>();

    private Anatomy(InputSource schema, String namespace, Collection<Transaction> transactions) {
        this.namespace = namespace;
        this.schemas = parse(schema);
        explore(new ArrayDeque<>(transactions.stream()
                .sorted((one, other) -> Boolean.compare(one.verb() == Verb.GET, other.verb() == Verb.GET))
                .map(transaction -> new Way(root(transaction.name()), List.of()))
                .toList()));
        explore(throughWildcards);
    }

    static Anatomy ofOurs() {
        return new Anatomy(new InputSource(new StringReader(Grammar.text())), Grammar.NAMESPACE, Transaction.all());
    }

    static Anatomy ofOfficial() {
        return new Anatomy(
                new InputSource(Official.schemas().toUri().toString()), Grammar.NAMESPACE, Transaction.all());
    }

    /** As far as one transaction goes. */
    static Anatomy of(Transaction transaction) {
        return new Anatomy(new InputSource(new StringReader(Grammar.text())), Grammar.NAMESPACE, List.of(transaction));
    }

    static Anatomy of(Dialect dialect) {
        return new Anatomy(
                new InputSource(new StringReader(dialect.text())),
                dialect.release().namespace(),
                dialect.transactions());
    }

    Collection<Way> ways() {
        return ways.values();
    }

    /** The elements and wildcards of which a type is made, in their order. */
    static List<Part> parts(XSType type) {
        return content(type)
                .map(Part::of)
                .map(Anatomy::parts)
                .orElse(Stream.of())
                .toList();
    }

    private static Stream<Part> parts(Part part) {
        var group = group(part.particle().getTerm());
        return group == null
                ? Stream.of(part)
                : Arrays.stream(group.getChildren())
                        .flatMap(child -> parts(part.of(group).within(child)));
    }

    /** What elements of a type are made of, if of elements. */
    static Optional<XSParticle> content(XSType type) {
        return type.isComplexType()
                ? Optional.ofNullable(type.asComplexType().getContentType().asParticle())
                : Optional.empty();
    }

    static XSModelGroup group(XSTerm term) {
        return term.isModelGroupDecl() ? term.asModelGroupDecl().getModelGroup() : term.asModelGroup();
    }

    private void explore(Deque<Way> open) {
        while (!open.isEmpty()) {
            var way = open.remove();
            if (ways.putIfAbsent(way.type(), way) == null) {
                parts(way.type()).forEach(part -> explore(way, part.particle(), open));
            }
        }
    }

    /** Where anything may stand, a noun may: so one comes to the types of the nouns that no transaction has. */
    private void explore(Way way, XSParticle particle, Deque<Way> open) {
        if (particle.getTerm().isWildcard()) {
            Nouns.names().stream()
                    .map(this::root)
                    .filter(Objects::nonNull)
                    .forEach(root -> throughWildcards.add(way.and(particle, root)));
        } else {
            open.add(way.and(particle, particle.getTerm().asElementDecl()));
        }
    }

    private XSElementDecl root(String name) {
        return schemas.getElementDecl(namespace, name);
    }

    private static XSSchemaSet parse(InputSource schema) {
        try {
            var parser = new XSOMParser(SAXParserFactory.newDefaultNSInstance());
            parser.parse(schema);
            return parser.getResult();
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A way from a root to an element; each step is a particle and the element that is taken for it. */
    record Way(XSElementDecl root, List<Step> steps) {

        Way and(XSParticle particle, XSElementDecl element) {
            var longer = new ArrayList<>(steps);
            longer.add(new Step(particle, element));
            return new Way(root, longer);
        }

        XSElementDecl end() {
            return steps.isEmpty() ? root : steps.get(steps.size() - 1).element();
        }

        XSType type() {
            return end().getType();
        }

        @Override
        public String toString() {
            return steps.stream()
                    .map(step -> "/" + step.element().getName())
                    .collect(joining("", "/" + root.getName(), ""));
        }
    }

    record Step(XSParticle particle, XSElementDecl element) {}

    /**
     * A particle in its place.
     *
     * @param isMandatory whether the type is incomplete without it
     * @param isSingle whether the type has room for one only
     * @param isLoose whether it is one of a group that repeats, so that it may follow on what comes after it
     */
    record Part(XSParticle particle, boolean isMandatory, boolean isSingle, boolean isLoose) {

        /** The element's name; empty for a wildcard. */
        String name() {
            var term = particle.getTerm();
            return term.isElementDecl() ? term.asElementDecl().getName() : "";
        }

        boolean isNillable() {
            return particle.getTerm().asElementDecl().isNillable();
        }

        private static Part of(XSParticle particle) {
            return new Part(particle, particle.getMinOccurs().signum() > 0, !repeats(particle), false);
        }

        private Part within(XSParticle inner) {
            var part = of(inner);
            return new Part(
                    inner, isMandatory && part.isMandatory, isSingle && part.isSingle, isLoose || repeats(particle));
        }

        /** A choice is mandatory only if it is made once, and none of its branches may be empty. */
        private Part of(XSModelGroup group) {
            var isDemanding = group.getCompositor() != XSModelGroup.CHOICE
                    || !repeats(particle)
                            && Arrays.stream(group.getChildren())
                                    .allMatch(branch -> branch.getMinOccurs().signum() > 0);
            return new Part(particle, isMandatory && isDemanding, isSingle, isLoose);
        }

        private static boolean repeats(XSParticle particle) {
            return particle.getMaxOccurs().intValue() != 1;
        }
    }
}
