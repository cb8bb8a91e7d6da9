package mes.opcua.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mes.opcua.OnPlant;
import mes.work.JobCommand;
import mes.work.JobState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Response Provider, Response Receiver and Status Events Server V2 facets of OPC 10031-4 as a foreign client meets them; a
 * nested class for each conformance unit of its clause 7.2.1.
 */
@OnPlant
class JobResponsesTest extends ForeignJobControl {

    @Nested
    class ResponseProviderV2 {

        @Test
        void answersByJobOrder() throws Exception {
            bring(JobState.ENDED);

            JsonNode response = response();

            assertThat(response.path("jobOrderID").asText()).isEqualTo(id.value());
            assertThat(response.path("startTime").asText()).isNotEmpty();
            assertThat(response.path("endTime").asText()).isNotEmpty();
            assertThat(response.path("jobState")
                            .path(0)
                            .path("stateText")
                            .path("text")
                            .asText())
                    .isEqualTo("Ended");
        }

        @Test
        void knowsNoResponseToAnUnknownJobOrder() throws Exception {
            JsonNode answer = planner.ask(
                    "call",
                    "object",
                    provider,
                    "method",
                    "RequestJobResponseByJobOrderID",
                    "args",
                    arguments("String", "none"));

            assertThat(answer.path("status").asText()).isEqualTo("Uncertain");
            assertThat(answer.path("outputs").path(0).isNull()).isTrue();
            assertThat(answer.path("outputs").path(1).asLong()).isEqualTo(UNKNOWN_JOB_ORDER);
        }

        @Test
        void answersByState() throws Exception {
            bring(JobState.RUNNING);

            assertThat(inState(3)).containsExactly(id.value());
            assertThat(inState(1)).isEmpty();
        }

        @Test
        void declinesToAnswerForNoState() throws Exception {
            JsonNode answer = planner.ask(
                    "call",
                    "object",
                    provider,
                    "method",
                    "RequestJobResponseByJobOrderState",
                    "args",
                    arguments("states", List.of()));

            assertThat(answer.path("status").asText()).isEqualTo("Uncertain");
            assertThat(answer.path("outputs").path(1).asLong()).isEqualTo(INVALID_REQUEST);
        }

        @Test
        void listsAllResponses() throws Exception {
            bring(JobState.RUNNING);

            await().untilAsserted(() -> assertThat(value(provider + "/JobOrderResponseList"))
                    .singleElement()
                    .isEqualTo(response()));
        }

        private List<String> inState(int number) throws IOException {
            Map<String, Object> state = Map.of(
                    "browsePath",
                    Map.of("elements", List.of()),
                    "stateText",
                    Map.of("text", ""),
                    "stateNumber",
                    number);
            JsonNode answer = planner.ask(
                    "call",
                    "object",
                    provider,
                    "method",
                    "RequestJobResponseByJobOrderState",
                    "args",
                    arguments("states", List.of(state)));
            assertThat(answer.path("status").asText()).isEqualTo("Good");
            return answer.path("outputs").path(0).findValuesAsText("jobOrderID");
        }

        private JsonNode response() throws IOException {
            JsonNode answer = planner.ask(
                    "call",
                    "object",
                    provider,
                    "method",
                    "RequestJobResponseByJobOrderID",
                    "args",
                    arguments("String", id.value()));
            assertThat(answer.path("status").asText()).isEqualTo("Good");
            assertThat(answer.path("outputs").path(1).asLong()).isEqualTo(NO_ERROR);
            return answer.path("outputs").path(0);
        }
    }

    @Nested
    class ResponseReceiverV2 {

        @Test
        void takesWhatCameOfAJobOrder() throws Exception {
            store(fullOrder());
            command("Start");

            assertThat(receive(5)).isEqualTo(new Answer("Good", NO_ERROR));

            assertThat(orders.get(id).state()).isEqualTo(JobState.ENDED);
            assertThat(responses.find(id).orElseThrow().good()).isEqualByComparingTo("9");
            assertThat(responses.find(id).orElseThrow().scrap()).isEqualByComparingTo("1");
        }

        @Test
        void takesTheSameTwice() throws Exception {
            store(fullOrder());
            command("Start");
            receive(5);

            assertThat(receive(5)).isEqualTo(new Answer("Good", NO_ERROR));
            assertThat(responses.find(id).orElseThrow().good()).isEqualByComparingTo("9");
        }

        @Test
        void declinesOneThatContradictsTheState() throws Exception {
            store(fullOrder());

            assertThat(receive(4)).isEqualTo(new Answer("Uncertain", INVALID_STATUS));
        }

        @Test
        void declinesOneOfAnUnknownJobOrder() throws Exception {
            assertThat(receive(5)).isEqualTo(new Answer("Uncertain", UNKNOWN_JOB_ORDER));
        }

        @Test
        void declinesOneOfNoState() throws Exception {
            store(fullOrder());

            assertThat(receive(17)).isEqualTo(new Answer("Uncertain", INVALID_REQUEST));
        }

        private Answer receive(int state) throws IOException {
            Map<String, Object> response = Map.of(
                    "jobResponseID", "R-1",
                    "jobOrderID", id.value(),
                    "jobState",
                            List.of(Map.of(
                                    "browsePath",
                                    Map.of("elements", List.of()),
                                    "stateText",
                                    Map.of("text", ""),
                                    "stateNumber",
                                    state)),
                    "materialActuals",
                            List.of(
                                    Map.of("materialDefinitionID", "PUMP", "materialUse", "Produced", "quantity", "9"),
                                    Map.of("materialDefinitionID", "PUMP", "materialUse", "Scrap", "quantity", "1")));
            return Answer.of(planner.ask(
                    "call",
                    "object",
                    "equipment/" + mill + "/JobResponseReceiver",
                    "method",
                    "ReceiveJobResponse",
                    "args",
                    arguments("response", response)));
        }
    }

    @Nested
    class StatusEvents {

        @ParameterizedTest
        @CsvSource({"JobOrderControl", "JobOrderResults", "Server"})
        void tellOfEachState(String notifier) throws Exception {
            String path = notifier.equals("Server") ? "i=2253" : "equipment/" + mill + "/" + notifier;
            assertThat(planner.ask("listen", "path", path).asText()).isEqualTo("Good");

            store(fullOrder());
            command("Start");
            jobs.execute(id, JobCommand.BEGIN, TEST);
            jobs.execute(id, JobCommand.COMPLETE, TEST);

            await().untilAsserted(() -> assertThat(events().stream()
                            .map(event -> event.path("JobState")
                                    .path(0)
                                    .path("stateText")
                                    .path("text")
                                    .asText())
                            .distinct())
                    .containsExactly("NotAllowedToStart", "AllowedToStart", "Running", "Ended"));
            JsonNode last = events().get(events().size() - 1);
            assertThat(last.path("SourceName").asText()).isEqualTo(mill.value());
            assertThat(last.path("EventType").asText()).endsWith("s=JobOrderStatusEventType");
            assertThat(last.path("JobOrder")).isEqualTo(json(fullOrder()));
            assertThat(last.path("JobResponse").path("jobState")).isEqualTo(last.path("JobState"));
            assertThat(last.path("JobResponse"))
                    .isEqualTo(planner.ask("read", "path", provider + "/JobOrderResponseList")
                            .path("value")
                            .path(0));
        }

        private List<JsonNode> events() throws IOException {
            List<JsonNode> about = new ArrayList<>();
            planner.ask("heard").forEach(event -> {
                if (event.path("SourceName").asText().equals(mill.value())) {
                    about.add(event);
                }
            });
            return about;
        }
    }
}
