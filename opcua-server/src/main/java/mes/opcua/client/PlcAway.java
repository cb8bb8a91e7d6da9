package mes.opcua.client;

/** The PLC does not answer, or not as it should; it is tried again. */
final class PlcAway extends RuntimeException {

    PlcAway(Exception cause) {
        super(cause.getMessage(), cause);
    }

    PlcAway(String message) {
        super(message);
    }
}
