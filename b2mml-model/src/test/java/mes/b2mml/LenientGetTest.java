package mes.b2mml;

import static mes.b2mml.Documents.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import mes.b2mml.v0701.OperationsScheduleType;
import mes.b2mml.v0701.WorkPerformanceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LenientGetTest {

    static Stream<String> nouns() {
        return Transaction.all().stream()
                .filter(transaction -> transaction.verb() == Verb.GET)
                .map(Transaction::noun);
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void acceptsAnEmptyNoun(String noun) {
        var bod = Codecs.understood(get(noun, "<%s/>".formatted(noun)));

        assertThat(bod.objects()).hasSize(1);
    }

    @Test
    void acceptsAWildcard() {
        var bod = Codecs.understood(get("WorkPerformance", "<WorkPerformance><ID>*</ID></WorkPerformance>"));

        assertThat(bod.objects(WorkPerformanceType.class))
                .extracting(asked -> asked.getID().getValue())
                .containsExactly("*");
    }

    @Test
    void acceptsAPartialNounDeepDown() {
        var bod = Codecs.understood(
                get(
                        "OperationsSchedule",
                        "<OperationsSchedule><OperationsRequest><RequestState>Ready</RequestState></OperationsRequest></OperationsSchedule>"));

        assertThat(bod.objects(OperationsScheduleType.class).get(0).getOperationsRequest())
                .extracting(asked -> asked.getRequestState().getValue())
                .containsExactly("Ready");
    }

    @Test
    void stillRefusesWhatNoNounHolds() {
        var malformed = Codecs.malformed(get("WorkPerformance", "<WorkPerformance><Surprise/></WorkPerformance>"));

        assertThat(malformed.has(Fault.Kind.INVALID)).isTrue();
    }

    @Test
    void stillRefusesAGetOfNothing() {
        assertThat(Codecs.malformed(get("WorkPerformance", "")).has(Fault.Kind.INVALID))
                .isTrue();
    }

    @Test
    void isForGetAlone() {
        var process = Documents.transaction(
                "ProcessWorkPerformance", "<Process/>", "<WorkPerformance><ID>*</ID></WorkPerformance>");

        assertThat(Codecs.malformed(process).has(Fault.Kind.INVALID)).isTrue();
    }
}
