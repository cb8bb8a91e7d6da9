package mes.common;

/** Why something was declined; every edge maps each constant once to its own protocol. */
public enum Reason {
    /** Something that was named does not exist. */
    UNKNOWN,
    /** It exists already and would have been made twice. */
    ALREADY_EXISTS,
    /** The state of the record does not allow the command. */
    NOT_ALLOWED,
    /** The record changed since it was read. */
    CHANGED_MEANWHILE,
    /** What was asked is not well-formed or contradicts itself. */
    INVALID,
    /** The one who asks may not. */
    FORBIDDEN,
    /** The other side understood and declined. */
    REFUSED
}
