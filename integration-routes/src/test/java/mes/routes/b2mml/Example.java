package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import mes.b2mml.Transaction;

/**
 * One of the documents that integrators are shown: a comment and a transaction.
 *
 * @param name that of its file, which begins with the transaction
 */
record Example(String name, String document) {

    static final Path FOLDER = Path.of("../docs/b2mml");

    private static final Pattern COMMENT = Pattern.compile("(?s)^.*?\\?>\n<!--\n(.+?)\n-->\n");
    private static final Pattern ROOT = Pattern.compile("(?m)^<(\\w+)");
    private static final Pattern CREATED = Pattern.compile("<CreationDateTime>(.+)</CreationDateTime>");
    private static final Pattern IDENTITY = Pattern.compile("<BODID>(.+)</BODID>");
    private static final Pattern EXPECTED = Pattern.compile("Answer: (\\w+), (\\w+)");
    private static final Pattern ANSWERED = Pattern.compile("answer to (\\w+)");

    /** What others may send, in the order in which it came about. */
    static List<Example> requests() {
        return all().stream()
                .filter(example -> !example.isAnswer())
                .sorted(comparing(Example::created))
                .toList();
    }

    /** What this server answers to some of it. */
    static List<Example> answers() {
        return all().stream().filter(Example::isAnswer).toList();
    }

    static List<Example> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .map(Example::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Example named(String name) {
        return of(FOLDER.resolve(name + ".xml"));
    }

    Transaction transaction() {
        return Transaction.named(first(ROOT, document)).orElseThrow();
    }

    String comment() {
        return first(COMMENT, document);
    }

    /** Tells one sending of a document from another. */
    String identity() {
        return first(IDENTITY, document);
    }

    /** The transaction and the action code by which it is answered, as the comment says. */
    String expected() {
        return EXPECTED.matcher(comment())
                .results()
                .map(answer -> answer.group(1) + ", " + answer.group(2))
                .findFirst()
                .orElse("");
    }

    /** Of an answer: the name of the example that was answered, as the comment says. */
    String answered() {
        return first(ANSWERED, comment());
    }

    /** The same comment before another document. */
    void write(String other) throws IOException {
        Files.writeString(FOLDER.resolve(name + ".xml"), other.replaceFirst("\n", "\n<!--\n" + comment() + "\n-->\n"));
    }

    private OffsetDateTime created() {
        return OffsetDateTime.parse(first(CREATED, document));
    }

    boolean isAnswer() {
        return switch (transaction().verb()) {
            case SHOW, ACKNOWLEDGE, RESPOND, CONFIRM -> true;
            default -> false;
        };
    }

    private static Example of(Path file) {
        try {
            return new Example(file.getFileName().toString().replace(".xml", ""), Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + pattern + " in\n" + text));
    }

    @Override
    public String toString() {
        return name;
    }
}
