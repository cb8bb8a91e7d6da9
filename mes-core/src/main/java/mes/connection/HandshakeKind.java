package mes.connection;

/** The ways in which a PLC is given job orders. */
public enum HandshakeKind {
    /** Order, quantity and start are written; the PLC tells what it loaded and when it is done. */
    JOB_ORDER,
    /** Pallets bring their orders with them, read and written by RFID; the PLC is told a task code. */
    RFID_PALLET,
    /** The machine offers job control itself (OPC 10031-4): its methods are called, and its list is followed. */
    JOB_CONTROL
}
