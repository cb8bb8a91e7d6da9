package mes.b2mml;

import java.util.List;
import java.util.TreeMap;
import mes.b2mml.Rewording.Direction;

/** How the text and the attributes of an element are said in the other release. */
record Words(Wording wording, Direction direction, Losses losses, String reason) {

    private static final String OTHER = "Other";
    private static final String OTHER_VALUE = "OtherValue";

    Element of(Element element, String name, Shape room) {
        element.children().forEach(child -> losses.add(child, reason));
        var renamed = new Element(name, element.attributes(), element.text(), List.of(), element.place());
        return isCode(element) || !room.words().isEmpty() ? code(renamed, room) : attributes(renamed, room);
    }

    /** The element without the attributes that the other release has no room for. */
    Element attributes(Element element, Shape room) {
        if (element.attributes().isEmpty()) {
            return element;
        }
        var kept = new TreeMap<String, String>();
        element.attributes().forEach((name, value) -> {
            if (name.equals(Element.NIL) || room.attributes().contains(name)) {
                kept.put(name, value);
            } else {
                losses.addAttribute(element, name, value, reason);
            }
        });
        return new Element(element.name(), kept, element.text(), element.children(), element.place());
    }

    /** A code that the other release does not list is said there as Other and the value meant; and back. */
    private Element code(Element element, Shape room) {
        var said = wording.code(meant(element), direction);
        var listed = room.words().isEmpty() || room.words().contains(said);
        var others = new TreeMap<>(element.attributes());
        others.remove(OTHER_VALUE);
        var code = attributes(
                new Element(element.name(), others, listed ? said : OTHER, List.of(), element.place()), room);
        return listed ? code : code.with(OTHER_VALUE, said);
    }

    private static boolean isCode(Element element) {
        return element.attributes().containsKey(OTHER_VALUE);
    }

    private static String meant(Element element) {
        var said = element.text().strip();
        var other = element.attribute(OTHER_VALUE);
        return said.equals(OTHER) && !other.isBlank() ? other : said;
    }
}
