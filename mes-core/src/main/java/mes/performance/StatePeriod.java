package mes.performance;

import java.time.Instant;

/** What a piece of equipment did from one time on, until it did something else. */
record StatePeriod(MachineryState state, OperationMode mode, Instant since) {}
