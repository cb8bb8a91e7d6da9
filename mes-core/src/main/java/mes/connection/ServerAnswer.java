package mes.connection;

import java.util.List;

/**
 * What a server said to a value or to a call.
 *
 * @param status its own word, {@code Good} or another status code of OPC UA
 * @param isConfirmed whether it did what was asked; of a value, whether it was there when it was read back
 * @param told the value as it was read back, or the outputs; empty for what is no number, truth or text
 */
public record ServerAnswer(String status, boolean isConfirmed, List<String> told) {}
