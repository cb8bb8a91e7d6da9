package mes.routes.machine;

import mes.routes.intake.Contract;

/** One kind of message of the native contract. */
interface Kind extends Contract {

    /** The last level of its topic, and the wire by which it comes out of quarantine. */
    String wire();
}
