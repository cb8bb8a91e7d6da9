package mes.operations;

/** How far the business has decided on a request (B2MML RequestState, those that it sends). */
public enum RequestState {
    /** Not decided: stored, nothing starts. */
    FORECAST,
    /** Decided: may start. */
    RELEASED,
    /** Called back. */
    CANCELLED
}
