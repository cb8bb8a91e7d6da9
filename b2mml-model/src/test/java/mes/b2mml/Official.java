package mes.b2mml;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The schemas and samples of the publisher, which are not part of this repository. */
final class Official {

    private static final Path FOLDER =
            Path.of("../../shared/b2mml").toAbsolutePath().normalize();

    private Official() {}

    /** Skips the tests that need the folder, and says so. */
    static void assumePresent() {
        assumeTrue(isPresent(), () -> "NOT CHECKED against the official schemas: there is no folder " + FOLDER);
    }

    static boolean isPresent() {
        return Files.isDirectory(FOLDER);
    }

    static Path schemas() {
        return FOLDER.resolve("V0701/AllSchemas.xsd");
    }

    static Schema schema() {
        try {
            return SchemaFactory.newDefaultInstance().newSchema(schemas().toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The violations, each with its line. */
    static List<String> violations(Schema schema, byte[] document) {
        var violations = new ArrayList<String>();
        var validator = schema.newValidator();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                violations.add(e.getLineNumber() + ": " + e.getMessage());
            }
        });
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException | IOException e) {
            violations.add(e.toString());
        }
        return violations;
    }

    /** One generated document per root, by file name. */
    static Map<String, byte[]> samples() {
        var samples = new TreeMap<String, byte[]>();
        try (var file = Files.newInputStream(FOLDER.resolve("samples.tar.xz"));
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    samples.put(
                            Path.of(entry.getName()).getFileName().toString().replace(".xml", ""), tar.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return samples;
    }
}
