package mes.common;

import java.util.stream.Stream;

/** An identity in the words of whoever gave it, written everywhere as its bare text. */
public interface Id {

    String value();

    /** The bare texts of these, each once. */
    static String[] values(Stream<? extends Id> ids) {
        return ids.map(Id::value).distinct().toArray(String[]::new);
    }

    /**
     * Checks what every identity must be: 1 to 255 characters, none of them a control character or one of {@code / + #},
     * for identities name MQTT topic levels and path segments.
     *
     * @throws Rejection INVALID, naming what is being identified
     */
    static String checked(String what, String value) {
        if (value.isBlank() || value.length() > 255) {
            throw Rejection.invalid(what + " must have 1 to 255 characters");
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c) || c == '/' || c == '+' || c == '#')) {
            throw Rejection.invalid(what + " must not contain control characters or any of / + #");
        }
        return value;
    }
}
