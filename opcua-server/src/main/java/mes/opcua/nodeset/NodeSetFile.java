package mes.opcua.nodeset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A NodeSet2 file that can be read. */
public final class NodeSetFile {

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final List<String> OFFICIAL = List.of(
            "Opc.Ua.Di.NodeSet2.xml",
            "Opc.Ua.IA.NodeSet2.xml",
            "Opc.Ua.Machinery.NodeSet2.xml",
            "Opc.ISA95.NodeSet2.xml",
            "opc.ua.isa95-jobcontrol.nodeset2.xml",
            "Opc.Ua.Machinery.Jobs.Nodeset2.xml");

    private final String name;
    private final Source source;

    private NodeSetFile(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    /** The companion specifications that the server speaks: ISA-95 and its job control, DI, IA, Machinery and its jobs. */
    public static List<NodeSetFile> official() {
        return OFFICIAL.stream()
                .map(name -> new NodeSetFile(
                        name, () -> Objects.requireNonNull(NodeSetFile.class.getResourceAsStream(name))))
                .toList();
    }

    /** The {@code .xml} files of a folder, by name; none when there is no such folder. */
    public static List<NodeSetFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .map(NodeSetFile::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NodeSetFile of(Path file) {
        String name = String.valueOf(file.getFileName());
        return new NodeSetFile(name, () -> open(name, file));
    }

    /** @throws NodeSetFault when it is no NodeSet2 file */
    NodeSet read() {
        try (InputStream xml = source.open()) {
            return NodeSet.read(name, xml);
        } catch (IOException e) {
            throw new NodeSetFault(name, 1, "cannot be read: " + e.getMessage());
        }
    }

    private static InputStream open(String name, Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new NodeSetFault(name, 1, "is larger than " + MOST_BYTES + " bytes");
        }
        return Files.newInputStream(file);
    }

    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }
}
