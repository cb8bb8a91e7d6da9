package mes.access;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The certificate by which another application, an authority, or this one shows who it is (OPC 10000-4, 6.1).
 *
 * @param thumbprint SHA-1 of the DER, in upper case hexadecimal
 * @param applicationUri the name of the application; authorities have none
 * @param since when it became what it is to this server
 */
public record ApplicationCertificate(
        String thumbprint,
        Standing standing,
        String subject,
        @Nullable String applicationUri,
        Instant notBefore,
        Instant notAfter,
        Instant since) {

    private static final int URI = 6;

    /** What it is to this server. */
    public enum Standing {
        /** Its own. */
        OWN,
        /** Let in: an application, or an authority with all that it signs. */
        TRUSTED,
        /** An authority that only completes chains. */
        ISSUER,
        /** Turned away. */
        REJECTED
    }

    public static ApplicationCertificate of(X509Certificate certificate, Standing standing, Instant since) {
        return new ApplicationCertificate(
                Certificates.thumbprint(certificate),
                standing,
                Certificates.subject(certificate),
                uri(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                since);
    }

    private static @Nullable String uri(X509Certificate certificate) {
        try {
            return Stream.ofNullable(certificate.getSubjectAlternativeNames())
                    .flatMap(Collection::stream)
                    .filter(name -> Objects.equals(name.get(0), URI))
                    .map(ApplicationCertificate::text)
                    .findFirst()
                    .orElse(null);
        } catch (CertificateParsingException e) {
            return null;
        }
    }

    private static String text(List<?> name) {
        return String.valueOf(name.get(1));
    }
}
