package mes.work;

/**
 * Where a job order stands. The first six are the states of OPC 10031-4, with its numbers; orders in the last two have
 * left its list.
 */
public enum JobState {
    NOT_ALLOWED_TO_START(1, "NotAllowedToStart"),
    ALLOWED_TO_START(2, "AllowedToStart"),
    RUNNING(3, "Running"),
    INTERRUPTED(4, "Interrupted"),
    ENDED(5, "Ended"),
    ABORTED(6, "Aborted"),
    /** Called back before it ran. */
    CANCELLED(0, "Cancelled"),
    /** Its information is no longer needed by the one who asked for it. */
    CLEARED(0, "Cleared");

    private final int number;
    private final String standardName;

    JobState(int number, String standardName) {
        this.number = number;
        this.standardName = standardName;
    }

    /** The StateNumber of OPC 10031-4; 0 for a job order that has left the list. */
    public int number() {
        return number;
    }

    public String standardName() {
        return standardName;
    }

    /** Whether the job order is still in the list of OPC 10031-4. */
    public boolean isListed() {
        return number > 0;
    }

    /** Whether the job order is over: it will not run again. */
    public boolean isOver() {
        return compareTo(ENDED) >= 0;
    }
}
