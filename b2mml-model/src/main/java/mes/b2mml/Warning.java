package mes.b2mml;

/**
 * Something valid that is likely to be misunderstood.
 *
 * @param line from 1
 * @param column from 1
 * @param path the element, as in a {@link Fault}
 * @param trap which of the known ones it is, in one word
 * @param reason what it leads to, in English
 */
public record Warning(int line, int column, String path, String trap, String reason) {}
