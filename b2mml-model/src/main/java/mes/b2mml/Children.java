package mes.b2mml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mes.b2mml.Shape.Part;

/** The children that a translated element is given, one by one. */
record Children(Shape room, List<Element> given) {

    Children(Shape room) {
        this(room, new ArrayList<>());
    }

    void add(Element child) {
        given.add(child);
    }

    /** Says what is implied, unless it was said. */
    void imply(Element child) {
        given.removeIf(said -> said.name().equals(child.name()) && said.isSilent());
        if (given.stream().noneMatch(said -> said.name().equals(child.name()))) {
            given.add(child);
        }
    }

    boolean isFull(Part part) {
        return !part.repeatable() && count(part) > 0;
    }

    int count(Part part) {
        return (int)
                given.stream().filter(child -> child.name().equals(part.name())).count();
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
