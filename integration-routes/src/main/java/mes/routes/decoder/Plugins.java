package mes.routes.decoder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader.Provider;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import mes.common.Rejection;
import mes.plugin.MessageDecoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The decoders that the jars of a folder bring along; a jar that changed is loaded anew within a second. */
@Component
final class Plugins {

    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);
    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    private final Path folder;
    private SortedMap<Path, PluginJar> jars = new TreeMap<>();
    private long looked = System.nanoTime() - LOOK_AGAIN_NANOS;

    Plugins(@Value("${mes.plugins:${mes.data:data}/plugins}") Path folder) {
        this.folder = folder;
    }

    /**
     * The decoder with this simple class name, of the first jar that has one.
     *
     * @throws Rejection UNKNOWN
     */
    Provider<MessageDecoder> get(String name) {
        return all().stream()
                .map(jar -> jar.decoders().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> Rejection.unknown("plug-in", name));
    }

    /** In the order of their file names. */
    synchronized List<PluginJar> all() {
        if (System.nanoTime() - looked >= LOOK_AGAIN_NANOS) {
            look();
            looked = System.nanoTime();
        }
        return List.copyOf(jars.values());
    }

    private void look() {
        SortedMap<Path, PluginJar> seen = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
                files.forEach(file -> Stream.ofNullable(load(file)).forEach(jar -> seen.put(file, jar)));
            } catch (IOException e) {
                LOG.warn("The folder of plug-ins cannot be read: {}", e.toString());
            }
        }
        jars = seen;
    }

    /** Null when it is gone meanwhile. */
    private @Nullable PluginJar load(Path file) {
        try {
            PluginJar.State state = PluginJar.State.of(file);
            PluginJar known = jars.get(file);
            return known != null && known.state().equals(state) ? known : loaded(PluginJar.load(file, state));
        } catch (IOException e) {
            return null;
        }
    }

    private static PluginJar loaded(PluginJar jar) {
        if (jar.trouble() == null) {
            LOG.info(
                    "Plug-ins of {}: {}",
                    jar.file().getFileName(),
                    jar.decoders().keySet());
        } else {
            LOG.warn("{} brings no plug-ins: {}", jar.file().getFileName(), jar.trouble());
        }
        return jar;
    }
}
