package mes.common;

/** The server understood what was asked and declines it: the one domain error. Everything else is a bug or an outage. */
public final class Rejection extends RuntimeException {

    private final Reason reason;

    public Rejection(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The reason in words, for whoever asked. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public static Rejection unknown(String what, Object id) {
        return new Rejection(Reason.UNKNOWN, "no " + what + " " + id);
    }

    public static Rejection alreadyExists(String what, Object id) {
        return new Rejection(Reason.ALREADY_EXISTS, what + " " + id + " exists already");
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
