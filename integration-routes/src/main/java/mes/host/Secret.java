package mes.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A generated password and the file that keeps it; {@code fresh} when this start generated it. */
record Secret(String value, Path file, boolean fresh) {

    private static final int BYTES = 15;

    static Secret in(Path file) throws IOException {
        if (Files.exists(file)) {
            return new Secret(Files.readString(file).strip(), file, false);
        }
        String value = generate();
        OwnerOnly.createFile(file, value + "\n");
        return new Secret(value, file, true);
    }

    static String generate() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
