package mes.b2mml;

import mes.b2mml.v0701.TransResponseCodeType;
import org.jspecify.annotations.Nullable;

/** When a sender wants an answer or a confirmation. */
public enum Demand {
    NEVER,
    ON_ERROR,
    ALWAYS;

    /** Whether a request that fared so is to be answered. */
    public boolean covers(Outcome outcome) {
        return this == ALWAYS || this == ON_ERROR && outcome.isRejected();
    }

    /** The code on the wire; none means never (Part 5). */
    static Demand of(@Nullable TransResponseCodeType code) {
        return code == null ? NEVER : of(code.value());
    }

    static Demand of(String code) {
        return switch (code) {
            case "Always" -> ALWAYS;
            case "OnError" -> ON_ERROR;
            default -> NEVER;
        };
    }
}
