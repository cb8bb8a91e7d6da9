package mes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a certificate that nobody vouches for, made by the Java platform's own keytool. */
public record SelfSigned(KeyStore keys) {

    public static final String PASSWORD = "changeit";

    private static final String ALIAS = "own";

    /** For a server on this machine, or for a client, valid for a day from now. */
    public static SelfSigned fresh() throws Exception {
        return since(0);
    }

    /** @param days since its only day */
    public static SelfSigned since(int days) throws Exception {
        Path file = Files.createTempDirectory("keys").resolve("keys.p12");
        String arguments = "-genkeypair -alias " + ALIAS + " -keyalg EC -dname CN=127.0.0.1 -ext san=ip:127.0.0.1"
                + " -validity 1 -startdate -" + days + "d -storetype PKCS12 -storepass " + PASSWORD + " -keystore "
                + file;
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        new ProcessBuilder((keytool + " " + arguments).split(" "))
                .inheritIO()
                .start()
                .waitFor();
        return read(file);
    }

    public X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) keys.getCertificate(ALIAS);
    }

    /** Shows this certificate, and trusts those whom the platform trusts. */
    public SSLContext context() throws GeneralSecurityException {
        return context(null);
    }

    /** Shows this certificate, and trusts the other one alone. */
    public SSLContext trusting(SelfSigned other) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, other.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return context(trust);
    }

    private SSLContext context(TrustManagerFactory trust) throws GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust == null ? null : trust.getTrustManagers(), null);
        return context;
    }

    private static SelfSigned read(Path file) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return new SelfSigned(keys);
    }
}
