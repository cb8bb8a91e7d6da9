package mes.journal;

/** The identity of a message among all that its sender said. */
public record MessageNumber(Sender sender, long number) {

    @Override
    public String toString() {
        return sender.epoch() + "/" + number;
    }
}
