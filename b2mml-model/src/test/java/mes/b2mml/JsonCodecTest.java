package mes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mes.b2mml.Documents.processJobList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import mes.b2mml.v0701.JobListType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {

    @Test
    void writesArraysNumbersAndAttributes() {
        var bod =
                Codecs.understood(processJobList("<JobOrder><ID schemeID='s'>1</ID><Priority>5</Priority></JobOrder>"));

        var document = new String(Codecs.JSON.write(bod), UTF_8).replaceAll("\\s", "");

        assertThat(document)
                .startsWith("{\"ProcessJobList\":{\"@releaseID\":\"V0701\",\"ApplicationArea\":{")
                .contains("\"Process\":{\"@acknowledgeCode\":\"Always\"}")
                .contains(
                        "\"JobList\":[{\"ID\":\"J\",\"JobOrder\":[{\"ID\":{\"@schemeID\":\"s\",\"$\":\"1\"},\"Priority\":5}]}]");
    }

    @Test
    void readsMembersInAnyOrder() {
        var bod = understood("""
                {"ProcessJobList": {
                  "DataArea": {"JobList": {"JobOrder": [{"Priority": 1e1, "ID": "1"}, {"ID": 2}], "ID": {"$": "J"}}, "Process": {}},
                  "ApplicationArea": {"BODID": "b-1", "CreationDateTime": "2026-01-05T06:00:00Z"},
                  "@releaseID": "V0701"
                }}""");

        assertThat(bod.id()).contains("b-1");
        assertThat(bod.objects(JobListType.class).get(0).getJobOrder())
                .extracting(job -> job.getID().getValue())
                .containsExactly("1", "2");
    }

    @Test
    void tellsWhereInTheJsonTheFaultsAre() {
        var malformed = malformed("""
                {"ProcessJobList": {
                  "@releaseID": "V0701",
                  "ApplicationArea": {"CreationDateTime": "2026-01-05T06:00:00Z"},
                  "DataArea": {"Process": {}, "JobList": [
                    {"ID": "J", "JobOrder": [
                      {"ID": "1"},
                      {"ID": "2", "Priority": "high"},
                      {"Surprise": null}]}]}
                }}""");

        assertThat(malformed.faults())
                .extracting(Fault::line, Fault::column, Fault::path)
                .contains(
                        tuple(7, 31, "/ProcessJobList/DataArea/JobList/JobOrder[2]/Priority"),
                        tuple(8, 20, "/ProcessJobList/DataArea/JobList/JobOrder[3]/Surprise"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                                      | NOT_JSON
                    <a/>                                   | NOT_JSON
                    {"GetPerson": {}} {}                   | NOT_JSON
                    {"GetPerson": {}, "GetPerson": {}}     | NOT_JSON
                    []                                     | UNKNOWN_ROOT
                    null                                   | UNKNOWN_ROOT
                    {"GetPerson": {}, "ShowPerson": {}}    | UNKNOWN_ROOT
                    {"Surprise": {}}                       | UNKNOWN_ROOT
                    {"GetSurprise": {}}                    | UNKNOWN_NOUN
                    {"Person": {}}                         | NO_VERB
                    {"NotifyPerson": {}}                   | UNDEFINED_VERB
                    {"GetPerson": {}}                      | INVALID
                    {"GetPerson": []}                      | INVALID
                    {"GetPerson": {"<a/><b>": 1}}          | INVALID
                    {"GetPerson": {"@a='1' b": 1}}         | INVALID
                    """)
    void tellsWhatIsNoTransaction(String document, Fault.Kind kind) {
        assertThat(malformed(document).has(kind)).isTrue();
    }

    @Test
    void tellsOfBytesThatAreNoText() {
        var garbage =
                Stream.of(new byte[] {0, 0, 0, '{', 0x7f, 0, 0, 0}, new byte[] {'{', (byte) 0xff, 1, 2}, new byte[0]);

        assertThat(garbage.map(Codecs.JSON::read)).allMatch(Malformed.class::isInstance);
    }

    @Test
    void doesNotWriteOutAnEnormousNumber() {
        var malformed = malformed(withPriority("1e999999999"));

        assertThat(malformed.has(Fault.Kind.INVALID)).isTrue();
    }

    @Test
    void refusesACharacterThatXmlCannotHold() {
        assertThat(malformed(withPriority("\"\\u0000\"")).faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 100_000})
    void doesNotGoTooDeep(int depth) {
        var malformed = malformed("{\"GetPerson\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "}");

        assertThat(malformed.has(Fault.Kind.TOO_DEEP)).isTrue();
    }

    @Test
    void stopsReadingWhatIsTooLong() {
        var codec = new JsonCodec(new XmlCodec(new Limits(10, 10, 10)));

        var reading = codec.read(new ByteArrayInputStream("{\"GetPerson\": {}}".getBytes(UTF_8)));

        assertThat(((Malformed) reading).has(Fault.Kind.TOO_LARGE)).isTrue();
    }

    private static String withPriority(String value) {
        return """
                {"ProcessJobList": {"@releaseID": "V0701", "ApplicationArea": {"CreationDateTime": "2026-01-05T06:00:00Z"},
                "DataArea": {"Process": {}, "JobList": [{"ID": "J", "JobOrder": [{"ID": "1", "Priority": %s}]}]}}}""".formatted(value);
    }

    private static Bod understood(String document) {
        var reading = Codecs.JSON.read(document.getBytes(UTF_8));
        assertThat(reading).isInstanceOf(Bod.class);
        return (Bod) reading;
    }

    private static Malformed malformed(String document) {
        var reading = Codecs.JSON.read(document.getBytes(UTF_8));
        assertThat(reading).isInstanceOf(Malformed.class);
        return (Malformed) reading;
    }
}
