package mes.opcua.client;

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
    DONE
}
