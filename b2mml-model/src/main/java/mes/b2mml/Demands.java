package mes.b2mml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mes.b2mml.Shape.Part;

/** What the other schema demands and the document leaves out: given where nothing is said by it, else a fault. */
final class Demands {

    /** What is found again by its identifier, which therefore only the sender can give. */
    private static final Set<String> KEYED = Set.of(
            "OperationsScheduleType",
            "OperationsRequestType",
            "WorkScheduleType",
            "WorkRequestType",
            "JobListType",
            "JobOrderType");

    private final boolean isNone;
    private final List<Fault> faults = new ArrayList<>();

    private Demands(boolean isNone) {
        this.isNone = isNone;
    }

    static Demands ofTheSchema() {
        return new Demands(false);
    }

    /** Those of a GET, whose noun may lack anything. */
    static Demands none() {
        return new Demands(true);
    }

    boolean isNone() {
        return isNone;
    }

    List<Fault> faults() {
        return faults;
    }

    /** @param position that of the element among those of its name */
    Optional<Element> meet(Part part, String type, Element element, int position) {
        if (isNone) {
            return Optional.empty();
        }
        if (part.nillable()) {
            return Optional.of(said(part, element, "").with(Element.NIL, "true"));
        }
        if (!part.type().equals("IdentifierType") || part.name().equals("ID") && KEYED.contains(type)) {
            faults.add(fault(part, element));
            return Optional.empty();
        }
        return Optional.of(said(part, element, part.name().equals("ID") ? String.valueOf(position) : ""));
    }

    private static Element said(Part part, Element element, String text) {
        return new Element(part.name(), Map.of(), text, List.of(), element.place());
    }

    private static Fault fault(Part part, Element element) {
        var place = element.place();
        return new Fault(
                Fault.Kind.INVALID,
                place.line(),
                place.column(),
                place.path(),
                "It has no %s, which %s must have in B2MML V0701".formatted(part.name(), element.name()));
    }
}
