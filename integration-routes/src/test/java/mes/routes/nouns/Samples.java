package mes.routes.nouns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Documents with every element and attribute of their type, which are not part of this repository. */
final class Samples {

    private static final Path FILE =
            Path.of("../../shared/b2mml/samples.tar.xz").toAbsolutePath().normalize();

    private Samples() {}

    /** The sample of an object; its quantities, which are any text there, are made numbers. */
    static String of(String name) throws IOException {
        assumeTrue(Files.exists(FILE), () -> "NOT TRIED with all elements of a type: there is no file " + FILE);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(Files.newInputStream(FILE)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith("/" + name + ".xml")) {
                    return new String(tar.readAllBytes(), UTF_8)
                            .replaceAll("(<b2m:QuantityString[^>]*>)string<", "$17.5<");
                }
            }
        }
        throw new AssertionError("no sample of " + name);
    }
}
