package mes.opcua.stack;

import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.TrustListManager;
import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Trusts an application that it meets for the first time. Only for loopback addresses, where whoever knocks is on this
 * machine already and still has to give a name and a password.
 */
final class TrustOnFirstUse implements CertificateValidator {

    private static final int MOST = 100;

    private final CertificateValidator strict;
    private final TrustListManager trusted;
    private final CertificateQuarantine rejected;

    TrustOnFirstUse(CertificateValidator strict, TrustListManager trusted, CertificateQuarantine rejected) {
        this.strict = strict;
        this.trusted = trusted;
        this.rejected = rejected;
    }

    @Override
    public void validateCertificateChain(
            List<X509Certificate> chain, @Nullable String applicationUri, String @Nullable [] hosts)
            throws UaException {
        try {
            strict.validateCertificateChain(chain, applicationUri, hosts);
        } catch (UaException e) {
            if (!isUntrusted(e) || trusted.getTrustedCertificates().size() >= MOST) {
                throw e;
            }
            trust(chain.get(0));
            validateOrForget(chain, applicationUri, hosts);
        }
    }

    private void trust(X509Certificate certificate) {
        trusted.addTrustedCertificate(certificate);
        rejected.removeRejectedCertificate(certificate);
    }

    private void validateOrForget(
            List<X509Certificate> chain, @Nullable String applicationUri, String @Nullable [] hosts)
            throws UaException {
        try {
            strict.validateCertificateChain(chain, applicationUri, hosts);
        } catch (UaException e) {
            trusted.removeTrustedCertificate(CertificateUtil.thumbprint(chain.get(0)));
            throw e;
        }
    }

    private static boolean isUntrusted(UaException e) {
        long status = e.getStatusCode().getValue();
        return status == StatusCodes.Bad_SecurityChecksFailed || status == StatusCodes.Bad_CertificateUntrusted;
    }
}
