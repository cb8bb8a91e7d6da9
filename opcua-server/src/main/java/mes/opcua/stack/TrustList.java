package mes.opcua.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mes.access.Certificates;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.TrustListManager;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;

/**
 * Which other applications, and which authorities, an application trusts; each certificate is in one place only.
 *
 * @param folder where they are kept, a file for each
 */
public record TrustList(TrustListManager known, CertificateQuarantine quarantine, Path folder) {

    private static final int DEEPEST = 3;

    /** Since when each certificate is where it is, by its thumbprint: from when its file was written. */
    public Map<String, Instant> times() {
        Map<String, Instant> times = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> certificateIn(file)
                            .ifPresent(one -> times.put(Certificates.thumbprint(one), writtenAt(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }

    /** Others put files there, too: revocation lists, and whatever they like. */
    private static Optional<X509Certificate> certificateIn(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Optional.of(CertificateUtil.decodeCertificate(bytes));
        } catch (IOException | UaException none) {
            return Optional.empty();
        }
    }

    private static Instant writtenAt(Path file) {
        return Instant.ofEpochMilli(file.toFile().lastModified());
    }

    public List<X509Certificate> trusted() {
        return known.getTrustedCertificates();
    }

    /** Authorities that only complete a chain. */
    public List<X509Certificate> issuers() {
        return known.getIssuerCertificates();
    }

    public List<X509Certificate> rejected() {
        return quarantine.getRejectedCertificates();
    }

    public void trust(X509Certificate certificate) {
        remove(certificate);
        known.addTrustedCertificate(certificate);
    }

    public void addIssuer(X509Certificate certificate) {
        remove(certificate);
        known.addIssuerCertificate(certificate);
    }

    public void reject(X509Certificate certificate) {
        remove(certificate);
        quarantine.addRejectedCertificate(certificate);
    }

    public void remove(X509Certificate certificate) {
        ByteString thumbprint = thumbprint(certificate);
        known.removeTrustedCertificate(thumbprint);
        known.removeIssuerCertificate(thumbprint);
        quarantine.removeRejectedCertificate(certificate);
    }

    private static ByteString thumbprint(X509Certificate certificate) {
        try {
            return CertificateUtil.thumbprint(certificate);
        } catch (UaException e) {
            throw new IllegalStateException("it was read from its encoding", e);
        }
    }
}
