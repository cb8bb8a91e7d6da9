package mes.b2mml;

import static mes.b2mml.Verb.CONFIRM;
import static mes.b2mml.Verb.GET;
import static mes.b2mml.Verb.NOTIFY;
import static mes.b2mml.Verb.SHOW;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The nouns of B2MML V0701 and the verbs defined for each. */
final class Nouns {

    private static final List<String> NAMES = SchemaFiles.V0701.roots();

    private static final Set<String> WITHOUT_VERBS = Set.of(
            "BatchInformation",
            "BatchList",
            "ControlRecipe",
            "GRecipe",
            "InformationObject",
            "JobOrder",
            "MasterDataProfile",
            "MasterRecipe",
            "OperationsRequest",
            "OperationsResponse",
            "OperationsSegment",
            "ProcessElement",
            "RecipeBuildingBlock",
            "ResourceConstraint",
            "WorkRequest");

    private Nouns() {}

    static List<String> names() {
        return NAMES;
    }

    static Set<Verb> verbs(String noun) {
        return switch (noun) {
            case "BOD" -> EnumSet.of(CONFIRM);
            case "TransactionProfile" -> EnumSet.of(GET, SHOW);
            case "OperationsEvent" -> EnumSet.of(NOTIFY);
            case "OperationsEventClass", "OperationsEventDefinition", "OperationsEventInformation" ->
                EnumSet.range(GET, NOTIFY);
            default -> WITHOUT_VERBS.contains(noun) ? Set.of() : EnumSet.range(GET, Verb.SYNC);
        };
    }
}
