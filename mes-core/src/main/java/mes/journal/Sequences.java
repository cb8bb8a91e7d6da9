package mes.journal;

import java.util.List;

/**
 * How far each sender has been heard. A sender numbers what it says within an epoch, the time since it last forgot its
 * numbers, and says it in order.
 */
public interface Sequences {

    /**
     * Marks messages as heard, in their order and in the transaction that runs; until that ends, nobody else hears their
     * senders. A message is heard for the first time if its number is higher than every one before.
     */
    Heard hear(List<MessageNumber> said);
}
