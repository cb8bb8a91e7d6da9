package mes.opcua.client;

/**
 * Why nobody knows whether a property is still so.
 *
 * @param isTold whether the PLC itself says so
 */
record Trouble(boolean isTold, String why) {

    static Trouble told(String why) {
        return new Trouble(true, why);
    }

    static Trouble found(String why) {
        return new Trouble(false, why);
    }
}
