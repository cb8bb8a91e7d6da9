package mes.routes.decoder;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.TreeMap;
import mes.plugin.MessageDecoder;
import org.jspecify.annotations.Nullable;

/**
 * The decoders of one jar, in a class loader of its own.
 *
 * @param decoders by their simple class names
 * @param trouble why there are none
 */
record PluginJar(
        Path file,
        State state,
        Map<String, Provider<MessageDecoder>> decoders,
        @Nullable String trouble) {

    /** By what a file is seen to have changed. */
    record State(FileTime modified, long size) {

        static State of(Path file) throws IOException {
            return new State(Files.getLastModifiedTime(file), Files.size(file));
        }
    }

    /** Loads a copy: whoever replaces the file may write over it. */
    static PluginJar load(Path file, State state) {
        try {
            Path copy = Files.createTempFile("plugin-", ".jar");
            copy.toFile().deleteOnExit();
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            Map<String, Provider<MessageDecoder>> decoders = decoders(copy);
            return new PluginJar(file, state, decoders, decoders.isEmpty() ? "it names no decoder" : null);
        } catch (IOException | ServiceConfigurationError | LinkageError e) {
            return new PluginJar(file, state, Map.of(), e.toString());
        }
    }

    /** The loader stays open until nobody uses its classes any more, for they load others when they need them. */
    private static Map<String, Provider<MessageDecoder>> decoders(Path jar) throws IOException {
        URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, new Api());
        Map<String, Provider<MessageDecoder>> decoders = new TreeMap<>();
        ServiceLoader.load(MessageDecoder.class, loader).stream()
                .forEach(provider -> decoders.put(provider.type().getSimpleName(), provider));
        return decoders;
    }

    /** All that a plug-in sees of the server: {@code mes.plugin}. */
    private static final class Api extends ClassLoader {

        private static final String PACKAGE = MessageDecoder.class.getPackageName() + ".";

        Api() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(PACKAGE)) {
                return MessageDecoder.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
