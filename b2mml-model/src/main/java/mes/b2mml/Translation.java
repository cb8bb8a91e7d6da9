package mes.b2mml;

import java.util.Optional;
import mes.b2mml.Rewording.Direction;
import mes.b2mml.Shape.Part;

/**
 * One document being translated from one release to another: names by the table of words, order and room by the schema of
 * the other release. Whatever finds no place there is lost, and listed.
 */
final class Translation {

    private final Dialect dialect;
    private final Direction direction;
    private final Demands demands;
    private final Losses losses;
    private final Words words;

    Translation(Dialect dialect, Direction direction, Demands demands, Losses losses) {
        this.dialect = dialect;
        this.direction = direction;
        this.demands = demands;
        this.losses = losses;
        this.words = new Words(dialect.wording(), direction, losses, noCounterpart());
    }

    /** The document with a root of that name; sound unless it lacks what is demanded. */
    Element of(Element root, String name) {
        return translate(root, root.name(), Part.once(name, name), Rewording.of(name, name), 1);
    }

    private Element translate(Element element, String type, Part part, Rewording rewording, int position) {
        var room = dialect.shapes(direction.opposite()).of(part.type());
        if (room.isText()) {
            return words.of(element, part.name(), room);
        }
        var children = new Children(room);
        var shape = dialect.shapes(direction).of(type);
        element.children().stream()
                .filter(child -> !isImplied(child, rewording))
                .forEach(child -> place(child, element, shape, children));
        return complete(words.attributes(element.named(part.name()), room), part, children, rewording, position);
    }

    /** The element with its children, those that the name of the original implied and those that are demanded. */
    private Element complete(Element element, Part part, Children children, Rewording rewording, int position) {
        if (direction == Direction.FORWARD && !demands.isNone()) {
            rewording.implied().forEach((name, word) -> children.imply(Element.saying(name, element.place(), word)));
        }
        children.missing()
                .forEach(missing ->
                        demands.meet(missing, part.type(), element, position).ifPresent(children::add));
        return element.with(children.inOrder());
    }

    private void place(Element child, Element parent, Shape shape, Children into) {
        var type = shape.part(child.name()).map(Part::type);
        var rewording = type.flatMap(known -> dialect.wording().of(child.name(), into.room(), direction));
        if (rewording.isPresent()) {
            place(child, type.get(), rewording.get(), into);
        } else if (!saysNothingOfItsOwn(child, parent, into.room())) {
            losses.add(child, noCounterpart());
        }
    }

    private void place(Element child, String type, Rewording rewording, Children into) {
        var part = into.room().part(rewording.to(direction).get(0)).orElseThrow();
        if (isDispensable(child, part)) {
            return;
        }
        if (into.isFull(part)) {
            losses.add(child, other() + " has room for one");
        } else {
            moved(child, type, part, rewording, into.count(part) + 1).ifPresent(into::add);
        }
    }

    /** V0701 demands words of those who have nothing to say. */
    private boolean isDispensable(Element child, Part part) {
        return child.isSilent()
                && !part.mandatory()
                && dialect.shapes(direction.opposite()).of(part.type()).isText();
    }

    private Optional<Element> moved(Element child, String type, Part part, Rewording rewording, int position) {
        if (rewording.from(direction).size() == 1) {
            return Optional.of(wrapped(child, type, part, rewording, position));
        }
        var name = rewording.from(direction).get(1);
        var inner = child.child(name);
        child.children().stream()
                .filter(beside -> inner.filter(carrier -> carrier == beside).isEmpty() && !isImplied(beside, rewording))
                .forEach(beside -> losses.add(beside, noCounterpart()));
        var innerType =
                dialect.shapes(direction).of(type).part(name).orElseThrow().type();
        return inner.map(carrier -> wrapped(carrier, innerType, part, rewording, position));
    }

    private Element wrapped(Element child, String type, Part part, Rewording rewording, int position) {
        if (rewording.to(direction).size() == 1) {
            return translate(child, type, part, rewording, position);
        }
        var children = new Children(dialect.shapes(direction.opposite()).of(part.type()));
        var inner = children.room().part(rewording.to(direction).get(1)).orElseThrow();
        children.add(translate(child, type, inner, Rewording.of(inner.name(), inner.name()), 1));
        return complete(
                Element.holding(part.name(), child.place(), children.inOrder()), part, children, rewording, position);
    }

    private boolean isImplied(Element child, Rewording rewording) {
        return direction == Direction.BACK
                && child.text().strip().equals(rewording.implied().get(child.name()));
    }

    /** V0701 demands identifiers where the older release has none: they count, or repeat the identifier beside them. */
    private boolean saysNothingOfItsOwn(Element child, Element parent, Shape room) {
        var isIdentifier = direction == Direction.BACK && child.name().endsWith("ID");
        return isIdentifier
                && (child.text().equals(String.valueOf(parent.place().position()))
                        || parent.children().stream()
                                .filter(beside ->
                                        beside != child && beside.text().equals(child.text()))
                                .anyMatch(beside -> dialect.wording()
                                        .of(beside.name(), room, direction)
                                        .isPresent()));
    }

    private String noCounterpart() {
        return "it has no counterpart in " + other();
    }

    private String other() {
        return direction == Direction.FORWARD ? "V0701" : dialect.toString();
    }
}
