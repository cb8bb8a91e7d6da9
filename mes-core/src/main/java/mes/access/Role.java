package mes.access;

/** What a user is trusted with. */
public enum Role {
    /** Everything. */
    ADMINISTRATOR,
    /** Plans and changes work, decides about quarantine. */
    SUPERVISOR,
    /** Carries out work. */
    OPERATOR,
    /** A business system: sends orders, reads performance. */
    INTEGRATION,
    /** One piece of equipment, and that one only. */
    MACHINE
}
