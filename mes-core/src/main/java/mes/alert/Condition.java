package mes.alert;

import java.time.Instant;
import mes.common.Rejection;

/**
 * What is the matter with equipment (OPC 10000-9, condition).
 *
 * @param name tells it from the equipment's other conditions
 * @param severity 1 to 1000, the most urgent
 * @param lastSeverity what it was before it last changed
 * @param text what is the matter now, for people
 * @param since when it became active, or ceased to be
 */
public record Condition(String name, int severity, int lastSeverity, String text, boolean active, Instant since) {

    private static final int MOST_URGENT = 1_000;
    private static final int LONGEST_TEXT = 1_000;

    public Condition {
        if (severity < 1 || severity > MOST_URGENT) {
            throw Rejection.invalid("severity must be 1 to " + MOST_URGENT);
        }
        if (text.length() > LONGEST_TEXT) {
            throw Rejection.invalid("the text of an alert has at most " + LONGEST_TEXT + " characters");
        }
    }

    /** The condition as it begins. */
    public static Condition active(String name, int severity, String text, Instant since) {
        return new Condition(name, severity, severity, text, true, since);
    }

    /** The same condition as it is told now. */
    Condition raise(Condition now) {
        return new Condition(name, now.severity, severity, now.text, true, active ? since : now.since);
    }

    Condition clear(Instant time) {
        return new Condition(name, severity, lastSeverity, text, false, time);
    }

    boolean says(Condition now) {
        return active && severity == now.severity && text.equals(now.text);
    }
}
