package mes.opcua.jobcontrol;

/** A call was understood and declined. */
final class Declined extends RuntimeException {

    private final ReturnStatus status;

    Declined(ReturnStatus status) {
        super(status.name());
        this.status = status;
    }

    ReturnStatus status() {
        return status;
    }
}
