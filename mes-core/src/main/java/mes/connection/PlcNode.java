package mes.connection;

/** What a node of a PLC means to this server. */
public enum PlcNode {
    /** A number or text that the table of states turns into what the equipment does. */
    STATE,
    /** Total of good units, a number. */
    GOOD,
    /** Total of scrapped units, a number. */
    SCRAP,
    /** Total of units to be worked again, a number. */
    REWORK,
    /** Written: the job order to do next, a text. */
    JOB_ORDER,
    /** Written: how much of it, a number. */
    QUANTITY,
    /** Written true once order and quantity are there; the PLC resets it when it has taken them. */
    START,
    /** The job order that the PLC has, a text; empty for none. */
    LOADED,
    /** Whether the PLC is done with the job order that it has. */
    DONE,

    /** Whether a pallet was read. */
    READ_COMPLETE,
    /** The carrier that was read, a number. */
    CARRIER,
    /** The order on the pallet that was read, a number; {@code 0} for none. */
    PALLET_ORDER,
    /** Written: what the pallet is to carry on, an array of numbers. */
    PALLET_DATA,
    /** Written true once that is there, and false when it is on the pallet. */
    WRITE,
    /** Whether it is on the pallet. */
    WRITE_DONE,
    /** Written: what to do with the pallet, a number that the PLC shows when it has taken it. */
    TASK_CODE,
    /** Written true once the PLC shows the task. */
    EXECUTE,
    /** Whether the pallet's order is complete. */
    ORDER_COMPLETE,

    /** The object that takes job orders (ISA95JobOrderReceiverObjectType). */
    JOB_ORDER_CONTROL,
    /** The object that gives job responses (ISA95JobResponseProviderObjectType). */
    JOB_ORDER_RESULTS;

    /** Whether it is an object, which has no value. */
    public boolean isObject() {
        return this == JOB_ORDER_CONTROL || this == JOB_ORDER_RESULTS;
    }
}
