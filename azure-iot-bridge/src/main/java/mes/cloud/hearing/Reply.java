package mes.cloud.hearing;

/**
 * An answer that somebody waits for.
 *
 * @param status as HTTP has them
 * @param body JSON in UTF-8
 */
public record Reply(int status, byte[] body) {}
