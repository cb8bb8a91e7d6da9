package mes.b2mml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * An element of a document, apart from its namespace.
 *
 * @param place where it stood when it was read; where its original stood if it was translated
 */
record Element(String name, Map<String, String> attributes, String text, List<Element> children, Place place) {

    static final String NIL = "xsi:nil";

    /** Where an element stands. */
    record Place(String path, int line, int column) {

        /** Which of its siblings of the same name it is, from 1. */
        int position() {
            var number = path.endsWith("]") ? path.substring(path.lastIndexOf('[') + 1, path.length() - 1) : "1";
            return Integer.parseInt(number);
        }
    }

    static Element holding(String name, Place place, List<Element> children) {
        return new Element(name, Map.of(), "", children, place);
    }

    static Element saying(String name, Place place, String text) {
        return new Element(name, Map.of(), text, List.of(), place);
    }

    static Element attributed(String name, Place place, String attribute, String value) {
        return holding(name, place, List.of()).with(attribute, value);
    }

    Optional<Element> child(String named) {
        return children.stream().filter(child -> child.name.equals(named)).findFirst();
    }

    String attribute(String named) {
        return attributes.getOrDefault(named, "");
    }

    /** The same with the children of that name changed. */
    Element changing(String child, UnaryOperator<Element> change) {
        return with(children.stream()
                .map(each -> each.name.equals(child) ? change.apply(each) : each)
                .toList());
    }

    Element named(String other) {
        return new Element(other, attributes, text, children, place);
    }

    Element with(List<Element> others) {
        return new Element(name, attributes, text, others, place);
    }

    Element with(String attribute, String value) {
        var more = new TreeMap<>(attributes);
        more.put(attribute, value);
        return new Element(name, more, text, children, place);
    }

    /** The same with one child more, at the end. */
    Element and(Element child) {
        var more = new ArrayList<>(children);
        more.add(child);
        return with(more);
    }

    /** Whether it holds no word: an empty element, or one that holds empty ones only. */
    boolean isSilent() {
        return text.isBlank()
                && attributes.keySet().stream().allMatch(NIL::equals)
                && children.stream().allMatch(Element::isSilent);
    }
}
