package mes.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JobCommandTest {

    @ParameterizedTest
    @CsvSource({
        "ALLOWED_TO_START, NOT_ALLOWED_TO_START, REVOKE_START",
        "NOT_ALLOWED_TO_START, RUNNING, START BEGIN",
        "ALLOWED_TO_START, INTERRUPTED, BEGIN PAUSE",
        "INTERRUPTED, RUNNING, RESUME",
        "ALLOWED_TO_START, ENDED, BEGIN COMPLETE",
        "INTERRUPTED, ENDED, STOP",
        "RUNNING, ABORTED, ABORT",
        "ABORTED, CLEARED, CLEAR",
    })
    void leadsFromStateToState(JobState from, JobState to, String commands) {
        assertThat(way(from, to)).extracting(JobCommand::name).containsExactly(commands.split(" "));
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNNING", "INTERRUPTED", "ENDED", "CLEARED"})
    void leadsNowhereWhereTheStandardHasNoTransition(JobState from) {
        assertThat(JobCommand.towards(JobState.NOT_ALLOWED_TO_START, from)).isEmpty();
    }

    private static List<JobCommand> way(JobState from, JobState to) {
        List<JobCommand> way = new ArrayList<>();
        JobState state = from;
        while (state != to) {
            Optional<JobCommand> next = JobCommand.towards(to, state);
            way.add(next.orElseThrow());
            state = next.orElseThrow().to();
        }
        return way;
    }
}
