package mes.routes.nouns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mes.common.Rejection;
import mes.operations.RequestState;
import mes.work.JobState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTest {

    @Test
    void goesByTheNearestWord() {
        assertThat(States.decided(null, "Waiting", "Released")).isEqualTo(RequestState.FORECAST);
        assertThat(States.decided("Ready", "Forecast")).isEqualTo(RequestState.RELEASED);
        assertThat(States.decided(null, null, "Cancelled")).isEqualTo(RequestState.CANCELLED);
    }

    @Test
    void decidesNothingWithoutAWord() {
        assertThat(States.decided(null, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Held", "Suspended", "Pending", "Perhaps"})
    void startsNothingOnAWordThatDoesNotSaySo(String word) {
        assertThat(States.decided(word)).isEqualTo(RequestState.FORECAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Running", "Completed", "Aborted", "Closed"})
    void refusesAWordThatOnlyTheOneWhoWorksCanSay(String word) {
        assertThatThrownBy(() -> States.decided(word)).isInstanceOf(Rejection.class);
    }

    @Test
    void seesSeveralJobsAsOne() {
        assertThat(States.together(List.of(JobState.ENDED, JobState.ENDED))).isEqualTo(JobState.ENDED);
        assertThat(States.together(List.of(JobState.ENDED, JobState.ABORTED))).isEqualTo(JobState.ENDED);
        assertThat(States.together(List.of(JobState.ENDED, JobState.ALLOWED_TO_START)))
                .isEqualTo(JobState.RUNNING);
        assertThat(States.together(List.of(JobState.NOT_ALLOWED_TO_START, JobState.ALLOWED_TO_START)))
                .isEqualTo(JobState.ALLOWED_TO_START);
    }
}
