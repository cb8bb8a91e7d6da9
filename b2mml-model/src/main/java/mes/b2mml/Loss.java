package mes.b2mml;

/**
 * Something a document says that does not carry over to another release.
 *
 * @param path its place, in the document it stood in
 * @param value the words lost
 * @param reason why
 */
public record Loss(String path, String value, String reason) {

    @Override
    public String toString() {
        return "Not carried over: %s '%s': %s".formatted(path, value, reason);
    }
}
