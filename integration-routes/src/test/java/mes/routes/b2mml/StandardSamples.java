package mes.routes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Documents made from the publisher's own schemas, which are not part of this repository. */
final class StandardSamples {

    private static final Path FILE =
            Path.of("../../shared/b2mml/samples.tar.xz").toAbsolutePath().normalize();

    private StandardSamples() {}

    static boolean arePresent() {
        return Files.exists(FILE);
    }

    static String why() {
        return "NOT CHECKED with the samples of the standard: there is no file " + FILE;
    }

    /** One document for each root element, by its name. */
    static Map<String, String> all() throws IOException {
        Map<String, String> samples = new TreeMap<>();
        try (var file = Files.newInputStream(FILE);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    samples.put(
                            Path.of(entry.getName()).getFileName().toString(), new String(tar.readAllBytes(), UTF_8));
                }
            }
        }
        return samples;
    }
}
