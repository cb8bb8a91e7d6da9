package mes.b2mml;

import java.util.List;
import java.util.Optional;
import mes.b2mml.v0701.CodeType;
import mes.b2mml.v0701.TransChangeStatusType;
import mes.b2mml.v0701.TransExpressionType;
import mes.b2mml.v0701.TransResponseCriteriaType;
import org.jspecify.annotations.Nullable;

/**
 * How a request fared: the response expression and change status of an answer.
 *
 * @param actionCode {@code Accepted}, {@code Modified}, {@code Replaced} or {@code Rejected}
 * @param reasonCode one word for the reasons
 * @param reasons in plain words
 */
public record Outcome(String actionCode, @Nullable String reasonCode, List<String> reasons) {

    private static final String ACCEPTED = "Accepted";
    private static final String REJECTED = "Rejected";

    public Outcome {
        reasons = List.copyOf(reasons);
    }

    /** All was done as asked. */
    public static Outcome accepted() {
        return new Outcome(ACCEPTED, null, List.of());
    }

    /** A change was done as asked. */
    public static Outcome replaced() {
        return new Outcome("Replaced", null, List.of());
    }

    /** It was done otherwise than asked; the objects of the answer show how. */
    public static Outcome modified(String reasonCode, List<String> reasons) {
        return new Outcome("Modified", reasonCode, reasons);
    }

    /** Nothing was done. */
    public static Outcome rejected(String reasonCode, List<String> reasons) {
        return new Outcome(REJECTED, reasonCode, reasons);
    }

    public static Outcome rejected(String reasonCode, String reason) {
        return rejected(reasonCode, List.of(reason));
    }

    public boolean isRejected() {
        return actionCode.equals(REJECTED);
    }

    /** No action code means accepted (Part 5). */
    static Outcome of(TransResponseCriteriaType criteria) {
        var code = Optional.ofNullable(criteria.getResponseExpression()).map(TransExpressionType::getActionCode);
        var status = Optional.ofNullable(criteria.getChangeStatus()).orElseGet(TransChangeStatusType::new);
        var reasonCode = Optional.ofNullable(status.getReasonCode()).map(CodeType::getValue);
        var reasons = status.getReason().stream().map(CodeType::getValue).toList();
        return new Outcome(code.orElse(ACCEPTED), reasonCode.orElse(null), reasons);
    }

    TransResponseCriteriaType criteria() {
        var criteria = new TransResponseCriteriaType()
                .withResponseExpression(new TransExpressionType().withActionCode(actionCode));
        return reasonCode == null && reasons.isEmpty() ? criteria : criteria.withChangeStatus(changeStatus());
    }

    private TransChangeStatusType changeStatus() {
        var status = new TransChangeStatusType()
                .withReason(reasons.stream().map(Wire::code).toList());
        return reasonCode == null ? status : status.withReasonCode(Wire.code(reasonCode));
    }
}
