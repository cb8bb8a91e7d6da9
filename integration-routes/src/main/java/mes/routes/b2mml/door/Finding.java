package mes.routes.b2mml.door;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mes.b2mml.Fault;

/**
 * One fault of a document, as somebody is told who wants to mend it.
 *
 * @param rule of XML Schema, {@code cvc-enumeration-valid} for one; else the kind again
 * @param reason what is wrong with this element
 * @param meaning what the rule asks for, in one sentence
 */
record Finding(String kind, int line, int column, String path, String rule, String reason, String meaning) {

    private static final Pattern WITH_RULE = Pattern.compile("(?s)(.*) \\(((?:cvc|src)-[\\w.-]+)\\)");

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("cvc-attribute.3", "The attribute has a value of another type."),
            Map.entry("cvc-complex-type.2.3", "The element holds other elements only, and no text."),
            Map.entry(
                    "cvc-complex-type.2.4.a", "Another element belongs here: look for order, spelling and namespace."),
            Map.entry("cvc-complex-type.2.4.b", "An element that must be there is missing at the end."),
            Map.entry("cvc-complex-type.2.4.d", "Nothing more belongs here: look for order, spelling and repetition."),
            Map.entry("cvc-complex-type.2.4.f", "The element may not be repeated so often."),
            Map.entry("cvc-complex-type.3.2.2", "The element has no such attribute."),
            Map.entry("cvc-complex-type.4", "An attribute that must be there is missing."),
            Map.entry("cvc-datatype-valid.1.2.1", "The value is not written as its type asks for."),
            Map.entry("cvc-elt.4.2", "The type that is named by xsi:type does not exist."),
            Map.entry("cvc-enumeration-valid", "The standard lists the values that are allowed; others go into Other."),
            Map.entry("cvc-pattern-valid", "The value does not have the form that is asked for."),
            Map.entry("cvc-type.3.1.3", "The value is not one of its type."));

    static Finding of(Fault fault) {
        Matcher words = WITH_RULE.matcher(fault.reason());
        String kind = fault.kind().name();
        return words.matches()
                ? of(fault, words.group(2), words.group(1))
                : of(fault, kind.toLowerCase(Locale.ROOT).replace('_', '-'), fault.reason());
    }

    private static Finding of(Fault fault, String rule, String reason) {
        return new Finding(
                fault.kind().name(), fault.line(), fault.column(), fault.path(), rule, reason, meaning(fault, rule));
    }

    private static String meaning(Fault fault, String rule) {
        return switch (fault.kind()) {
            case NOT_XML -> "The document is not well-formed XML, is cut off, or is not in the encoding it declares.";
            case NOT_JSON -> "The document is not well-formed JSON, or is cut off.";
            case DOCUMENT_TYPE -> "Document types and entities are never read, for they can be used to attack.";
            case TOO_LARGE, TOO_DEEP -> "The server bounds what a document may take.";
            case WRONG_NAMESPACE -> "All elements are in the namespace of the release.";
            case UNKNOWN_ROOT, UNKNOWN_NOUN, NO_VERB, UNDEFINED_VERB ->
                "The root is a transaction: a verb and a noun, as in GetEquipment.";
            case NOT_SERVED -> "Of older releases, only schedules and performance are understood.";
            case INVALID -> MEANINGS.getOrDefault(rule, "The schema is not met.");
        };
    }
}
