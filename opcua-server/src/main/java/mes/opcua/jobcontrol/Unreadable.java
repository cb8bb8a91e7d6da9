package mes.opcua.jobcontrol;

/** An argument is of another type than the method takes, or damaged. */
final class Unreadable extends RuntimeException {

    private final int argument;

    /** @param argument which one, counted from 0 */
    Unreadable(int argument, String reason) {
        super(reason);
        this.argument = argument;
    }

    int argument() {
        return argument;
    }
}
