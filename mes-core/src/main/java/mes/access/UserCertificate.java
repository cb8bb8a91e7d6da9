package mes.access;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** An X.509 certificate whose holder is let in as a user. */
public record UserCertificate(String user, String thumbprint, String subject, Instant notBefore, Instant notAfter) {

    static UserCertificate of(String user, X509Certificate certificate) {
        return new UserCertificate(
                user,
                Certificates.thumbprint(certificate),
                Certificates.subject(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }
}
