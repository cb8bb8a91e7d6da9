package mes.journal;

import java.util.List;
import java.util.Map;

/**
 * What came of a set of numbered messages.
 *
 * @param firsts for each of them, in their order, whether it was heard for the first time
 * @param upTo the highest number heard from each sender
 */
public record Heard(List<Boolean> firsts, Map<Sender, Long> upTo) {}
