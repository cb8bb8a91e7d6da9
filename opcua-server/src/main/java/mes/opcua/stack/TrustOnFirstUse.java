package mes.opcua.stack;

import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.TrustListManager;
import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Trusts an application that it meets for the first time. Only for loopback addresses, where whoever knocks is on this
 * machine already and still has to give a name and a password. Who was rejected once stays rejected.
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
    public synchronized void validateCertificateChain(
            List<X509Certificate> chain, @Nullable String applicationUri, String @Nullable [] hosts)
            throws UaException {
        boolean isNew = chain.size() == 1 && isSelfSigned(chain.get(0)) && isNew(chain.get(0));
        if (isNew) {
            trusted.addTrustedCertificate(chain.get(0));
        }
        try {
            strict.validateCertificateChain(chain, applicationUri, hosts);
        } catch (UaException e) {
            if (isNew) {
                reject(chain.get(0));
            }
            throw e;
        }
    }

    /** Of others it is the authority that is trusted. */
    private static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private boolean isNew(X509Certificate certificate) {
        List<X509Certificate> known = trusted.getTrustedCertificates();
        return known.size() < MOST
                && !known.contains(certificate)
                && !rejected.getRejectedCertificates().contains(certificate);
    }

    private void reject(X509Certificate certificate) throws UaException {
        trusted.removeTrustedCertificate(CertificateUtil.thumbprint(certificate));
        rejected.addRejectedCertificate(certificate);
    }
}
