package mes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The schema files of one release, by subject. */
record SchemaFiles(String release) {

    static final SchemaFiles V0701 = new SchemaFiles("V0701");

    private static final String WHOLE = "b2mml.xsd";
    private static final Pattern INCLUDE = Pattern.compile("<xs:include schemaLocation=\"(.+)\"/>");
    private static final Pattern ROOT = Pattern.compile("(?m)^  <xs:element name=\"(\\w+)\"");
    private static final Pattern SCHEMA = Pattern.compile("(?s)<xs:schema[^>]*>(.*)</xs:schema>");

    /** The elements a document may have at its root, transactions apart. */
    List<String> roots() {
        return matches(ROOT, text(WHOLE));
    }

    /** The files that hold the types. */
    List<String> subjects() {
        return matches(INCLUDE, text(WHOLE));
    }

    String declarationsOfRoots() {
        return declarations(WHOLE);
    }

    /** What a file declares, without the includes that tie it to the others. */
    String declarations(String file) {
        return INCLUDE.matcher(matches(SCHEMA, text(file)).get(0)).replaceAll("");
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    String text(String file) {
        try (var in = SchemaFiles.class.getResourceAsStream(release + "/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
