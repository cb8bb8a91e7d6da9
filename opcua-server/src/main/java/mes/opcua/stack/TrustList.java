package mes.opcua.stack;

import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.TrustListManager;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;

/** Which other applications, and which authorities, an application trusts; each certificate is in one place only. */
public record TrustList(TrustListManager known, CertificateQuarantine quarantine) {

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
