package mes.journal;

/**
 * Who numbers messages.
 *
 * @param epoch the sender's time since it last forgot its numbers
 */
public record Sender(String name, String epoch) {}
