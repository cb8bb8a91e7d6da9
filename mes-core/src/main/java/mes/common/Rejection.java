package mes.common;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The server understood what was asked and declines it: the one domain error. Everything else is a bug or an outage. */
public final class Rejection extends RuntimeException {

    private final Reason reason;
    private final transient Map<Id, Rejection> parts;

    public Rejection(Reason reason, String message) {
        this(reason, message, Map.of());
    }

    /** Without a stack trace: where it was found out is nobody's affair, and there can be floods of them. */
    private Rejection(Reason reason, String message, Map<Id, Rejection> parts) {
        super(message, null, false, false);
        this.reason = reason;
        this.parts = parts;
    }

    public Reason reason() {
        return reason;
    }

    /** Why each part was declined, if what was asked had parts; the first of them gives the reason of all. */
    public Map<Id, Rejection> parts() {
        return parts;
    }

    /** The reason in words, for whoever asked. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    static Rejection together(Map<Id, Rejection> parts) {
        String all = parts.values().stream().map(Rejection::getMessage).collect(Collectors.joining("; "));
        return new Rejection(parts.values().iterator().next().reason, all, parts);
    }

    public static Rejection unknown(String what, Object id) {
        return new Rejection(Reason.UNKNOWN, "no " + what + " " + id);
    }

    public static Rejection alreadyExists(String what, Object id) {
        return new Rejection(Reason.ALREADY_EXISTS, what + " " + id + " exists already");
    }

    /** For what is made together: one of these exists already, but only the database could say which. */
    public static Rejection alreadyExist(String what, List<? extends Id> made) {
        return made.size() == 1
                ? alreadyExists(what, made.get(0))
                : new Rejection(
                        Reason.ALREADY_EXISTS,
                        "one %s from %s to %s exists already".formatted(what, made.get(0), made.get(made.size() - 1)));
    }

    public static Rejection changedMeanwhile(String what, Object id) {
        return new Rejection(Reason.CHANGED_MEANWHILE, what + " " + id + " changed meanwhile");
    }

    public static Rejection notAllowed(String message) {
        return new Rejection(Reason.NOT_ALLOWED, message);
    }

    public static Rejection invalid(String message) {
        return new Rejection(Reason.INVALID, message);
    }

    public static Rejection forbidden(String message) {
        return new Rejection(Reason.FORBIDDEN, message);
    }

    public static Rejection refused(String message) {
        return new Rejection(Reason.REFUSED, message);
    }
}
