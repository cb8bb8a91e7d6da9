package mes.b2mml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mes.b2mml.Shape.Part;

/** The children that a translated element is given, one by one. */
final class Children {

    private final Shape room;
    private final List<Element> given = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Children(Shape room) {
        this.room = room;
    }

    Shape room() {
        return room;
    }

    void add(Element child) {
        given.add(child);
        counts.merge(child.name(), 1, Integer::sum);
    }

    /** Says what is implied, unless it was said. */
    void imply(Element child) {
        if (!counts.containsKey(child.name())) {
            add(child);
        }
    }

    boolean isFull(Part part) {
        return !part.repeatable() && count(part) > 0;
    }

    int count(Part part) {
        return counts.getOrDefault(part.name(), 0);
    }

    /** What the schema demands and nobody gave. */
    List<Part> missing() {
        return room.parts().stream()
                .filter(part -> part.mandatory() && count(part) == 0)
                .toList();
    }

    List<Element> inOrder() {
        return given.stream()
                .sorted(Comparator.comparingInt(child -> room.position(child.name())))
                .toList();
    }
}
