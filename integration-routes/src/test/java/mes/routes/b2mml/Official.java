package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The publisher's own schemas, which are not part of this repository. */
public final class Official {

    private static final Path FILE =
            Path.of("../../shared/b2mml/V0701/AllSchemas.xsd").toAbsolutePath().normalize();

    private static final Schema SCHEMA = isPresent() ? schema() : null;

    private Official() {}

    static boolean isPresent() {
        return Files.exists(FILE);
    }

    static String why() {
        return "NOT CHECKED against the official schemas: there is no file " + FILE;
    }

    /** Checks a document if it can; {@link DocumentationTest} says plainly when it cannot. */
    public static void check(String document) {
        if (SCHEMA == null) {
            return;
        }
        assertThatCode(() -> SCHEMA.newValidator()
                        .validate(new StreamSource(new ByteArrayInputStream(document.getBytes(UTF_8)))))
                .as(document)
                .doesNotThrowAnyException();
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newDefaultInstance().newSchema(FILE.toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
