package mes.work;

/** How far a job order has got on its way to the equipment (compare B2MML JobOrderDispatchStatus). */
public enum DispatchState {
    /** To be sent as soon as the equipment listens. */
    WAITING,
    /** Taken by the equipment's connection; not yet acknowledged by the equipment. */
    SENT,
    /** The equipment said that it has the order. */
    ACKNOWLEDGED,
    /** Sent, and no acknowledgement within the time allowed. */
    TIMED_OUT,
    /** The equipment will not take it; its word says why. */
    DECLINED,
    /** Called back. */
    WITHDRAWN
}
