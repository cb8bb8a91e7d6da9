package mes.cloud.hub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/** A key with a self-signed certificate, made by Java's own tool. */
public record HubPapers(KeyStore store) {

    public static final String PASSWORD = "changeit";

    static HubPapers make(String name, String... hosts) {
        try {
            Path file = Files.createTempDirectory("papers").resolve("papers.p12");
            run(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    name,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-validity",
                    "2",
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "SAN=dns:" + String.join(",dns:", hosts),
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), PASSWORD.toCharArray());
            return new HubPapers(store);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream said = process.getInputStream()) {
            String text = new String(said.readAllBytes());
            if (process.waitFor() != 0) {
                throw new IOException(text);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** As a file that its password opens. */
    public Path file() throws GeneralSecurityException, IOException {
        Path file = Files.createTempFile("papers", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    KeyManagerFactory keys() throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        return keys;
    }

    public TrustManagerFactory trust() throws GeneralSecurityException, IOException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusting());
        return trust;
    }

    private KeyStore trusting() throws GeneralSecurityException, IOException {
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("hub", certificate());
        return certificates;
    }

    public X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate(store.aliases().nextElement());
    }

    public String pem() throws GeneralSecurityException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes())
                .encodeToString(certificate().getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }

    /** What a device believes, and these papers as its own, if it has any. */
    public SslBundle bundle(HubPapers own) throws GeneralSecurityException, IOException {
        return SslBundle.of(SslStoreBundle.of(own == null ? null : own.store, PASSWORD, trusting()));
    }
}
