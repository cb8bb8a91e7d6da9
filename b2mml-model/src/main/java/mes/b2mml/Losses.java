package mes.b2mml;

import java.util.ArrayList;
import java.util.List;

/** What is lost of one document, word by word; the many words of a large one are counted rather than listed. */
final class Losses {

    private final List<Loss> listed = new ArrayList<>();
    private final int most;
    private int others;

    Losses(int most) {
        this.most = most;
    }

    /** All that the element says is lost. */
    void add(Element element, String reason) {
        if (!element.text().isBlank()) {
            add(element.place().path(), element.text().strip(), reason);
        }
        element.attributes().forEach((name, value) -> addAttribute(element, name, value, reason));
        element.children().forEach(child -> add(child, reason));
    }

    void addAttribute(Element element, String name, String value, String reason) {
        if (!name.equals(Element.NIL)) {
            add(element.place().path() + "/@" + name, value, reason);
        }
    }

    void add(String path, String value, String reason) {
        if (listed.size() < most) {
            listed.add(new Loss(path, value, reason));
        } else {
            others++;
        }
    }

    List<Loss> all() {
        if (others == 0) {
            return List.copyOf(listed);
        }
        var all = new ArrayList<>(listed);
        all.add(new Loss("/", "%d more".formatted(others), "they are not listed one by one"));
        return all;
    }
}
