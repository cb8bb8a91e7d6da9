package mes.b2mml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mes.b2mml.Element.Place;

/**
 * Where an answer of an older release says why, and what did not carry over: in the reasons of the change status; in V0401,
 * which has none, each as the text of a response expression after the first, whose action code counts.
 */
final class Reasons {

    private static final String CRITERIA = "ResponseCriteria";
    private static final String EXPRESSION = "ResponseExpression";
    private static final String STATUS = "ChangeStatus";
    private static final String ACTION = "actionCode";
    private static final Place NEW = new Place("", -1, -1);

    private final boolean hasStatus;
    private final boolean hasReceiver;

    private Reasons(boolean hasStatus, boolean hasReceiver) {
        this.hasStatus = hasStatus;
        this.hasReceiver = hasReceiver;
    }

    static Reasons in(Dialect dialect) {
        return new Reasons(
                dialect.has("TransResponseCriteriaType", STATUS), dialect.has("TransApplicationAreaType", "Receiver"));
    }

    /** The answer of V0701 with its reasons where the older release has room for them. */
    Element adapt(Element answer) {
        var addressed = hasReceiver ? answer : answer.changing("ApplicationArea", Reasons::withoutReceiver);
        return hasStatus ? addressed : terms(addressed, Reasons::expressingStatus);
    }

    Element report(Element answer, List<Loss> losses) {
        if (losses.isEmpty()) {
            return answer;
        }
        var words = losses.stream().map(Loss::toString).toList();
        return terms(answer, terms -> hasStatus ? stating(terms, words) : expressing(terms, words));
    }

    /** Who asked knows who he is; V0401 cannot name him. */
    private static Element withoutReceiver(Element area) {
        return area.with(area.children().stream()
                .filter(child -> !child.name().equals("Receiver"))
                .toList());
    }

    private static Element terms(Element answer, UnaryOperator<Element> change) {
        return answer.changing("DataArea", data -> {
            var children = new ArrayList<>(data.children());
            children.set(0, change.apply(children.get(0)));
            return data.with(children);
        });
    }

    private static Element expressingStatus(Element terms) {
        return terms.with(terms.children().stream()
                .flatMap(child -> child.name().equals(CRITERIA) ? expressed(child) : Stream.of(child))
                .toList());
    }

    private static Stream<Element> expressed(Element criteria) {
        var action = actionCode(criteria);
        var reasons = criteria.child(STATUS).stream()
                .flatMap(status -> status.children().stream())
                .filter(child -> child.name().startsWith("Reason"))
                .map(reason -> expression(action, reason.text()));
        return Stream.concat(Stream.of(expression(action, "")), reasons);
    }

    private static Element expressing(Element terms, List<String> words) {
        var action = terms.child(CRITERIA).map(Reasons::actionCode).orElse("Accepted");
        var children = new ArrayList<>(terms.children());
        if (terms.child(CRITERIA).isEmpty()) {
            children.add(expression(action, ""));
        }
        words.forEach(word -> children.add(expression(action, word)));
        return terms.with(children);
    }

    private static Element stating(Element terms, List<String> words) {
        var children = new ArrayList<>(terms.children());
        var first = terms.child(CRITERIA).map(children::indexOf).orElse(children.size());
        var criteria = terms.child(CRITERIA).orElse(expression("Accepted", ""));
        var stated = criteria.child(STATUS).isPresent()
                ? criteria.changing(STATUS, status -> reasoning(status, words))
                : criteria.and(reasoning(status(), words));
        children.removeIf(criteria::equals);
        children.add(Math.min(first, children.size()), stated);
        return terms.with(children);
    }

    private static Element status() {
        return Element.holding(STATUS, NEW, List.of(Element.saying("ReasonCode", NEW, "NotCarriedOver")));
    }

    private static Element reasoning(Element status, List<String> words) {
        var reasons = new ArrayList<>(status.children());
        words.forEach(word -> reasons.add(Element.saying("Reason", NEW, word)));
        return status.with(reasons);
    }

    private static String actionCode(Element criteria) {
        return criteria.child(EXPRESSION)
                .map(expression -> expression.attribute(ACTION))
                .orElse("Accepted");
    }

    private static Element expression(String action, String words) {
        var expression = Element.saying(EXPRESSION, NEW, words).with(ACTION, action);
        return Element.holding(CRITERIA, NEW, List.of(expression));
    }
}
