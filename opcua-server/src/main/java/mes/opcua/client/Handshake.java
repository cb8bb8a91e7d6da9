package mes.opcua.client;

/**
 * How one PLC is given job orders, and how it tells what becomes of them.
 *
 * <p>For use by one thread.
 */
interface Handshake {

    /** Another connection begins, and will be subscribed: what was under way on the last one begins anew. */
    default void begin(PlcConnection connection) {}

    /** What the PLC says of its order, before what it counted is reported. */
    default void take(Snapshot plc) {}

    /** What the PLC says of its order once that is reported, and what it is to do next. */
    void go(Snapshot plc, PlcConnection connection);

    /** Nobody follows the PLC any more: until the next start, or for good. */
    default void end(boolean forGood) {}
}
