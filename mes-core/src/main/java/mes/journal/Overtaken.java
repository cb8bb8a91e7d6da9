package mes.journal;

/** Another server reads this cursor by now. */
final class Overtaken extends RuntimeException {

    Overtaken(String cursor) {
        super("another server reads " + cursor);
    }
}
