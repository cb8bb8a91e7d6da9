package mes.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner can read, where the file system knows owners. */
final class OwnerOnly {

    private OwnerOnly() {}

    static Path createFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        return restrict(folder, "rwx------");
    }

    /** Restricted while still empty: the content is never readable by others. */
    static Path createFile(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        return Files.writeString(restrict(file, "rw-------"), content);
    }

    /** The same, but whoever is of the folder's group can read it. */
    static Path createFileForGroup(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        return Files.writeString(restrict(file, "rw-r-----"), content);
    }

    private static Path restrict(Path path, String permissions) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
        return path;
    }
}
