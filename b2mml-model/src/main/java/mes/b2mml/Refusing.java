package mes.b2mml;

/** An exception by which we end the reading of a document, for its message. */
interface Refusing {

    Fault.Kind kind();

    String getMessage();
}
