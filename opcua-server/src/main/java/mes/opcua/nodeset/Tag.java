package mes.opcua.nodeset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One XML element.
 *
 * @param name without its prefix, like those of the attributes
 * @param text what stands between its children, the white space at its ends left out
 * @param line where it begins
 */
record Tag(String file, String name, Map<String, String> attributes, List<Tag> children, String text, int line) {

    Optional<Tag> child(String childName) {
        return children(childName).findFirst();
    }

    Stream<Tag> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** The children of the first child of that name. */
    Stream<Tag> grandchildren(String childName, String name) {
        return child(childName).stream().flatMap(child -> child.children(name));
    }

    String childText(String childName, String otherwise) {
        return child(childName).map(Tag::text).orElse(otherwise);
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    boolean is(String attribute) {
        return "true".equals(attributes.get(attribute));
    }

    int number(String attribute, int otherwise) {
        String written = attribute(attribute, String.valueOf(otherwise)).strip();
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw fault(attribute + " is no number: " + written);
        }
    }

    NodeSetFault fault(String reason) {
        return new NodeSetFault(file, line, reason);
    }
}
