package mes.connection;

import java.time.Duration;
import mes.common.Rejection;

/**
 * How often something is asked of a server.
 *
 * @param publishing how often it tells what changed
 * @param look how often it is looked whether it tells all that changes
 */
public record Pace(Duration publishing, Duration look) {

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    public Pace {
        check(publishing);
        check(look);
    }

    private static void check(Duration interval) {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw Rejection.invalid("an interval must be between 10 ms and an hour");
        }
    }
}
