package mes.routes.decoder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import mes.plugin.MessageDecoder;

/** Makes plug-ins the way others do: compiled against the public package, packed into a jar, copied into the folder. */
final class PluginFolder {

    private static final Path EXAMPLES = Path.of("../docs/examples");

    private final Path folder;

    PluginFolder(Path folder) {
        this.folder = folder;
    }

    /** The example of the documentation. */
    void addExample(String jar, String name) throws IOException {
        add(jar, name, Files.readString(EXAMPLES.resolve(name + ".java")));
    }

    /** A plug-in of which only the body of {@code decode} is of interest. */
    void addBody(String jar, String name, String body) throws IOException {
        add(jar, name, """
                package example;

                import java.util.*;
                import mes.plugin.*;

                public final class %s implements MessageDecoder {
                    @Override
                    public DecodedMessage decode(RawMessage message) throws Exception {
                        %s
                    }
                }
                """.formatted(name, body));
    }

    void addGarbage(String jar) throws IOException {
        Files.writeString(Files.createDirectories(folder).resolve(jar), "no jar");
    }

    private void add(String jar, String name, String source) throws IOException {
        Path work = Files.createTempDirectory(Path.of("target"), "plugin");
        compile(Files.writeString(work.resolve(name + ".java"), source), work);
        Path packed = pack(work, name);
        Files.move(packed, Files.createDirectories(folder).resolve(jar), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void compile(Path source, Path into) {
        String api = MessageDecoder.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-cp", api, "-d", into.toString(), source.toString());
        if (failures != 0) {
            throw new IllegalStateException("does not compile: " + source);
        }
    }

    private static Path pack(Path work, String name) throws IOException {
        Path services = Files.createDirectories(work.resolve("META-INF/services"));
        Files.writeString(services.resolve(MessageDecoder.class.getName()), "example." + name);
        Path jar = Files.createTempFile(work.getParent(), "plugin", ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(work)) {
            List<Path> entries = all.filter(Files::isRegularFile).toList();
            entries.forEach(entry -> write(zip, work.relativize(entry).toString(), entry));
        }
        return jar;
    }

    private static void write(ZipOutputStream zip, String name, Path content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(content, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
