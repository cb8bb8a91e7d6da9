package mes.routes.b2mml;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import mes.b2mml.Release;
import mes.b2mml.Verb;
import mes.b2mml.Wire;
import mes.b2mml.v0701.SupportedActionType;
import mes.b2mml.v0701.TransactionNounType;
import mes.b2mml.v0701.TransactionProfileType;
import mes.b2mml.v0701.TransactionVerbType;
import mes.routes.nouns.Wildcards;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What this server does with the nouns of the standard, read off the table by which it does it. */
@Component
final class TransactionProfile implements Noun<TransactionProfileType> {

    /** The standard has profiles, and no words for these nouns in them. */
    private static final Set<String> WITHOUT_WORD = Set.of(
            "OperationsMaterialBill",
            "OperationsTestInformation",
            "ResourceRelationshipNetworkInformation",
            "TestResult");

    private final ObjectProvider<Table> table;
    private final String id;

    TransactionProfile(ObjectProvider<Table> table, @Value("${mes.b2mml.logical-id}") String id) {
        this.table = table;
        this.id = id;
    }

    @Override
    public String name() {
        return "TransactionProfile";
    }

    @Override
    public Class<TransactionProfileType> type() {
        return TransactionProfileType.class;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.GET);
    }

    @Override
    public List<TransactionProfileType> find(Query<TransactionProfileType> query) {
        boolean isWanted = query.sought().isEmpty() || new Wildcards(query.identifiers()).match(id);
        return isWanted ? List.of(profile()) : List.of();
    }

    private TransactionProfileType profile() {
        return new TransactionProfileType()
                .withReleaseID(Release.V0701.releaseId())
                .withID(Wire.id(id))
                .withSupportedAction(table.getObject().nouns().stream()
                        .flatMap(TransactionProfile::actions)
                        .toList());
    }

    private static Stream<SupportedActionType> actions(Noun<?> noun) {
        return noun.verbs().stream().sorted().flatMap(TransactionProfile::words).map(word -> action(word, noun));
    }

    /** The profile tells the actions of a SYNC apart. */
    private static Stream<String> words(Verb verb) {
        return verb == Verb.SYNC ? Stream.of("SYNC ADD", "SYNC CHANGE", "SYNC DELETE") : Stream.of(verb.name());
    }

    private static SupportedActionType action(String word, Noun<?> noun) {
        boolean isAsked = word.equals(Verb.GET.name());
        return new SupportedActionType()
                .withReleaseID(Release.V0701.releaseId())
                .withID(Wire.id(word + " " + noun.name()))
                .withTransactionVerb(new TransactionVerbType().withValue(word))
                .withTransactionNoun(word(noun.name()))
                .withInformationProvider(isAsked)
                .withInformationReceiver(!isAsked)
                .withObjectWildcardSupported(isAsked)
                .withPropertyWildcardSupported(isAsked && noun.heedsProperties());
    }

    private static TransactionNounType word(String noun) {
        return WITHOUT_WORD.contains(noun)
                ? new TransactionNounType().withValue("Other").withOtherValue(noun)
                : new TransactionNounType().withValue(enumerated(noun));
    }

    private static String enumerated(String noun) {
        return switch (noun) {
            case "MaterialSubLot" -> "MATERIAL SUBLOT";
            case "ProcessSegmentInformation" -> "PROCESS INFORMATION";
            case "WorkflowSpecificationInformation" -> "WORKFLOW INFORMATION";
            case "WorkflowSpecificationNodeType" -> "WORKFLOW SPECIFICATION NODE";
            default -> noun.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
        };
    }
}
