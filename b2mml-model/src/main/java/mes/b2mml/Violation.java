package mes.b2mml;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import jakarta.xml.bind.ValidationEvent;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is held against an element, in words fit for a reader.
 *
 * @param rule the rule of XML Schema; empty if the binding speaks, which knows less than the validator
 */
record Violation(String rule, String words) {

    private static final Pattern MESSAGE = Pattern.compile("(?s)((?:cvc|src)-[\\w.-]+): (.*)");
    private static final String OUR_NAMES = "\"?http://www\\.(?:mesa|wbf)\\.org/xml/B2MML[\\w-]*\"?:";
    private static final Set<String> CONSEQUENCES = Set.of("cvc-attribute.3", "cvc-complex-type.2.2", "cvc-type.3.1.3");

    static Violation of(ValidationEvent event) {
        var message = String.valueOf(event.getMessage());
        var match = MESSAGE.matcher(message);
        return match.matches() ? new Violation(match.group(1), plain(match.group(2))) : new Violation("", message);
    }

    /** The binding's own words are long, and in the language of the machine. */
    static Violation of(ValidationEvent event, PlacedReader reader) {
        var violation = of(event);
        return violation.rule.isEmpty() ? new Violation("", guess(reader)) : violation;
    }

    boolean isOfBinding() {
        return rule.isEmpty();
    }

    /** Whether it only repeats, if another violation was just found at the same element. */
    boolean mayBeEcho() {
        return isOfBinding() || CONSEQUENCES.contains(rule);
    }

    String reason() {
        return rule.isEmpty() ? words : words + " (" + rule + ")";
    }

    private static String guess(PlacedReader reader) {
        return reader.getEventType() == START_ELEMENT
                ? "Element '%s' is not expected here".formatted(reader.getLocalName())
                : "The value cannot be read";
    }

    private static String plain(String words) {
        return words.replaceAll(OUR_NAMES, "").replaceAll("'\\{([^}]*)}'", "'$1'");
    }
}
