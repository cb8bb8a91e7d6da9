package mes.routes.nouns;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import mes.b2mml.v0701.JobOrderDispatchStatusType;
import mes.b2mml.v0701.RequestStateType;
import mes.b2mml.v0701.ResponseStateType;
import mes.common.Rejection;
import mes.operations.RequestState;
import mes.work.JobCommand;
import mes.work.JobState;
import org.jspecify.annotations.Nullable;

/** States in the words of B2MML. */
final class States {

    private States() {}

    /**
     * How far the business has decided, by the nearest of the words that was said; absent if none was.
     *
     * @throws Rejection INVALID for a word that only the one who does the work can say
     */
    static @Nullable RequestState decided(@Nullable String... nearestFirst) {
        return Stream.of(nearestFirst)
                .filter(Objects::nonNull)
                .findFirst()
                .map(States::decision)
                .orElse(null);
    }

    private static RequestState decision(String word) {
        return switch (word) {
            case "Released", "Ready", "Dispatched" -> RequestState.RELEASED;
            case "Cancelled" -> RequestState.CANCELLED;
            case "Running", "Completed", "Aborted", "Closed" ->
                throw Rejection.invalid(
                        "it cannot be sent as " + word + ", for that is reported by the one who does it");
            default -> RequestState.FORECAST;
        };
    }

    /**
     * What a command to a job order means here; absent if none was given.
     *
     * @throws Rejection INVALID for one that job orders do not take
     */
    static @Nullable JobCommand command(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "Start" -> JobCommand.START;
            case "Stop" -> JobCommand.STOP;
            case "Hold", "Pause" -> JobCommand.PAUSE;
            case "Restart", "Resume" -> JobCommand.RESUME;
            case "Abort" -> JobCommand.ABORT;
            default -> throw Rejection.invalid("job orders do not take the command " + word);
        };
    }

    static RequestStateType wire(RequestState state) {
        return new RequestStateType()
                .withValue(
                        switch (state) {
                            case FORECAST -> "Forecast";
                            case RELEASED -> "Released";
                            case CANCELLED -> "Cancelled";
                        });
    }

    static String word(JobState state) {
        return switch (state) {
            case NOT_ALLOWED_TO_START -> "Waiting";
            case ALLOWED_TO_START -> "Ready";
            case RUNNING -> "Running";
            case INTERRUPTED -> "Held";
            case ENDED -> "Completed";
            case ABORTED -> "Aborted";
            case CANCELLED -> "Cancelled";
            case CLEARED -> "Closed";
        };
    }

    static JobOrderDispatchStatusType dispatchStatus(JobState state) {
        return new JobOrderDispatchStatusType().withValue(word(state));
    }

    /** The enumeration of response states has no word for what was cancelled before it began. */
    static ResponseStateType responseState(JobState state) {
        return state == JobState.CANCELLED
                ? new ResponseStateType().withValue("Other").withOtherValue(word(state))
                : new ResponseStateType().withValue(word(state));
    }

    /** Where several jobs stand as a whole: over when all are, running when any was begun. */
    static JobState together(Collection<JobState> states) {
        if (states.stream().distinct().count() == 1) {
            return states.iterator().next();
        }
        if (states.stream().allMatch(JobState::isOver)) {
            return JobState.ENDED;
        }
        return states.stream().allMatch(state -> state.compareTo(JobState.ALLOWED_TO_START) <= 0)
                ? JobState.ALLOWED_TO_START
                : JobState.RUNNING;
    }
}
