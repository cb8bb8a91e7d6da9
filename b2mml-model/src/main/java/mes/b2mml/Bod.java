package mes.b2mml;

import java.util.List;
import java.util.Optional;
import mes.b2mml.v0701.TransActionCriteriaType;
import mes.b2mml.v0701.TransActionType;
import mes.b2mml.v0701.TransAnswerType;
import mes.b2mml.v0701.TransApplicationAreaType;
import mes.b2mml.v0701.TransChangeType;
import mes.b2mml.v0701.TransExpressionType;
import mes.b2mml.v0701.TransProcessType;
import mes.b2mml.v0701.TransVerbType;

/**
 * A transaction of B2MML: a business object document.
 *
 * @param transaction its verb and noun
 * @param release as on the wire; {@link Release#V0701} for our own
 * @param applicationArea who sends it to whom, when, under which identity
 * @param terms what the verb carries: a query, an action asked for, or an answer
 * @param objects those of the noun, as their generated classes; their class names the element each becomes
 */
public record Bod(
        Transaction transaction,
        Release release,
        TransApplicationAreaType applicationArea,
        TransVerbType terms,
        List<?> objects)
        implements Reading {

    public Bod {
        objects = List.copyOf(objects);
    }

    /** A transaction of our own, with nothing particular to its verb. */
    public static Bod of(Verb verb, String noun, TransApplicationAreaType applicationArea, List<?> objects) {
        return new Bod(new Transaction(verb, noun), Release.V0701, applicationArea, verb.terms(), objects);
    }

    public String name() {
        return transaction.name();
    }

    public Verb verb() {
        return transaction.verb();
    }

    public String noun() {
        return transaction.noun();
    }

    /** The objects of that class. */
    public <T> List<T> objects(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The identity given by the sender, by which a repetition is known. */
    public Optional<String> id() {
        return Optional.ofNullable(applicationArea.getBODID()).map(id -> id.getValue());
    }

    /** The sender's name for itself. */
    public Optional<String> sender() {
        return Optional.ofNullable(applicationArea.getSender())
                .map(sender -> sender.getLogicalID())
                .map(id -> id.getValue());
    }

    /** When the sender wants an answer by the verb's own answer. */
    public Demand answerDemand() {
        if (terms instanceof TransProcessType process) {
            return Demand.of(process.getAcknowledgeCode());
        }
        if (terms instanceof TransChangeType change) {
            return Demand.of(change.getResponseCode());
        }
        return verb() == Verb.GET ? Demand.ALWAYS : Demand.NEVER;
    }

    /** When the sender wants a ConfirmBOD. */
    public Demand confirmationDemand() {
        return Optional.ofNullable(applicationArea.getSender())
                .map(sender -> sender.getConfirmationCode())
                .map(code -> Demand.of(code.getValue()))
                .orElse(Demand.NEVER);
    }

    /** The action codes of a request: {@code Add}, {@code Change} or {@code Delete} for SYNC, where none means Add. */
    public List<String> actionCodes() {
        return terms instanceof TransActionType action
                ? action.getActionCriteria().stream()
                        .map(TransActionCriteriaType::getActionExpression)
                        .flatMap(List::stream)
                        .map(TransExpressionType::getActionCode)
                        .toList()
                : List.of();
    }

    /** Of an answer: how the request fared. The first criteria count, and none mean accepted (Part 5). */
    public Optional<Outcome> outcome() {
        return terms instanceof TransAnswerType answer
                ? Optional.of(answer.getResponseCriteria().stream()
                        .findFirst()
                        .map(Outcome::of)
                        .orElseGet(Outcome::accepted))
                : Optional.empty();
    }

    /** Of an answer: the application area of the request. */
    public Optional<TransApplicationAreaType> original() {
        return terms instanceof TransAnswerType answer
                ? Optional.ofNullable(answer.getOriginalApplicationArea())
                : Optional.empty();
    }

    /** The answer that repeats the objects of the request; of a query, only which were asked for. */
    public Bod answer(Outcome outcome, Sender sender) {
        return answer(outcome, sender, List.of());
    }

    /**
     * The answer by the verb's own answer, or by ConfirmBOD if it has none.
     *
     * @param answered if none, those of the request, for the schema knows no answer without
     */
    public Bod answer(Outcome outcome, Sender sender, List<?> answered) {
        return verb().answer()
                .map(verb -> answer(verb, outcome, sender, answered))
                .orElseGet(() -> confirm(outcome, sender));
    }

    /** The confirmation of this transaction. */
    public Bod confirm(Outcome outcome, Sender sender) {
        return Confirmation.of(applicationArea, outcome, sender);
    }

    private Bod answer(Verb verb, Outcome outcome, Sender sender, List<?> answered) {
        var answer = of(verb, noun(), sender.answering(applicationArea), answered.isEmpty() ? echo() : answered);
        if (answer.terms instanceof TransAnswerType answerTerms) {
            answerTerms.withOriginalApplicationArea(applicationArea).withResponseCriteria(outcome.criteria());
        }
        return answer;
    }

    private List<?> echo() {
        return verb() == Verb.GET ? objects.stream().map(Skeleton::of).toList() : objects;
    }
}
