package mes.routes.machine;

import mes.common.Rejection;

/** The version of the native contract. */
final class Schema {

    static final int VERSION = 1;

    private Schema() {}

    static void check(int schema) {
        if (schema != VERSION) {
            throw Rejection.invalid("schema " + schema + " is not known here, only " + VERSION);
        }
    }
}
