package mes.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the server keeps everything it must find again.
 *
 * <p>Its owner alone can read it, and one process at a time works in it: a lock is held until it is closed or the process
 * ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path path) {
        try {
            Path folder = OwnerOnly.createFolder(path).toRealPath();
            return new DataFolder(folder, lock(folder));
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + path + " cannot be used: " + e, "Give another with --mes.data=<folder>.", e);
        }
    }

    public Path path() {
        return path;
    }

    /** The secret kept under this name, generated when it is first asked for. */
    Secret secret(String name) {
        try {
            return Secret.in(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static FileChannel lock(Path folder) throws IOException {
        Path file = folder.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = Files.readString(file);
            channel.close();
            throw new StartRefused(
                    "The data folder " + folder + " is in use by process " + holder + ".",
                    "Stop that server, or give this one its own folder with --mes.data=<folder>.");
        }
        channel.truncate(0)
                .write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes()));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
