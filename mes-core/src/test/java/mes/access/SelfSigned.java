package mes.access;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

/** A certificate that nobody vouches for, made by the Java platform's own keytool. */
final class SelfSigned {

    private static final String PASSWORD = "changeit";

    private SelfSigned() {}

    /** @param days since its first day */
    static X509Certificate since(int days) throws Exception {
        Path file = Files.createTempDirectory("keys").resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String arguments = "-genkeypair -alias olga -keyalg RSA -dname CN=olga -validity 1 -startdate -" + days + "d"
                + " -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + file;
        new ProcessBuilder((keytool + " " + arguments).split(" "))
                .inheritIO()
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return (X509Certificate) keys.getCertificate("olga");
    }
}
