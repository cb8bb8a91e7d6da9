package mes.routes.b2mml;

import mes.common.Reason;

/** The reason code of a change status for each reason of the domain. */
final class ReasonCode {

    private ReasonCode() {}

    static String of(Reason reason) {
        return switch (reason) {
            case UNKNOWN -> "Unknown";
            case ALREADY_EXISTS -> "AlreadyExists";
            case NOT_ALLOWED -> "NotAllowed";
            case CHANGED_MEANWHILE -> "ChangedMeanwhile";
            case INVALID -> "Invalid";
            case FORBIDDEN -> "Forbidden";
            case REFUSED -> "Refused";
        };
    }
}
