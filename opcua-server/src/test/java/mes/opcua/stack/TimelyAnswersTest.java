package mes.opcua.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.UaResponseMessageType;
import org.eclipse.milo.opcua.stack.core.types.structured.CallResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimelyAnswersTest {

    private static final UaResponseMessageType ANSWER = new CallResponse(null, null, null);

    private final CountDownLatch never = new CountDownLatch(1);
    private final TimelyAnswers answers = new TimelyAnswers("test", 1, Duration.ofMillis(300));

    @AfterEach
    void close() {
        answers.close();
    }

    @Test
    void giveUpWhatTakesTooLongAndGoOnWithWhatWaits() throws Exception {
        CompletableFuture<UaResponseMessageType> late = answers.answer("somebody", this::forEver);

        assertStatus(StatusCodes.Bad_Timeout, late);

        assertThat(answers.answer("somebody", () -> ANSWER).get()).isSameAs(ANSWER);
    }

    @Test
    void refuseWhatComesWhenTooManyWait() {
        try (var patient = new TimelyAnswers("patient", 1, Duration.ofMinutes(1))) {
            ask(patient, "one", 501);
            ask(patient, "another", 500);

            assertStatus(StatusCodes.Bad_TooManyOperations, patient.answer("a third", () -> ANSWER));
        }
    }

    @Test
    void leaveRoomForOthersToWhomeverAsksForMuch() throws Exception {
        try (var patient = new TimelyAnswers("patient", 2, Duration.ofMinutes(1))) {
            ask(patient, "greedy", 501);

            assertStatus(StatusCodes.Bad_TooManyOperations, patient.answer("greedy", () -> ANSWER));
            assertThat(patient.answer("modest", () -> ANSWER).get()).isSameAs(ANSWER);
        }
    }

    private void ask(TimelyAnswers busy, String who, int times) {
        IntStream.range(0, times).forEach(i -> busy.answer(who, this::forEver));
    }

    @Test
    void sayWhatIsWrongWithTheRequest() {
        assertStatus(StatusCodes.Bad_NothingToDo, answers.answer("somebody", () -> {
            throw new UaException(StatusCodes.Bad_NothingToDo);
        }));
    }

    @Test
    void endWhereTheProgramHasAFault() {
        var faulty = answers.answer("somebody", () -> {
            throw new IllegalStateException("a fault");
        });

        assertThatThrownBy(faulty::get).hasRootCauseInstanceOf(IllegalStateException.class);
    }

    private UaResponseMessageType forEver() throws InterruptedException {
        never.await();
        return ANSWER;
    }

    private static void assertStatus(long status, CompletableFuture<UaResponseMessageType> answer) {
        assertThatThrownBy(answer::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .asInstanceOf(InstanceOfAssertFactories.type(UaException.class))
                .extracting(e -> e.getStatusCode().value())
                .isEqualTo(status);
    }
}
