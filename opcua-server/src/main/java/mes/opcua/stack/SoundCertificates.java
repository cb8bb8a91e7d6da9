package mes.opcua.stack;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Locale;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.jspecify.annotations.Nullable;

/** Looks only at certificates that nobody can forge: RSA of 2048 to 4096 bits, signed by SHA-2, in short chains. */
record SoundCertificates(CertificateValidator next) implements CertificateValidator {

    private static final int LONGEST_CHAIN = 5;
    private static final int WEAKEST_BITS = 2048;
    private static final int MOST_BITS = 4096;

    @Override
    public void validateCertificateChain(
            List<X509Certificate> chain, @Nullable String applicationUri, String @Nullable [] hosts)
            throws UaException {
        if (chain.isEmpty() || chain.size() > LONGEST_CHAIN || !chain.stream().allMatch(SoundCertificates::isSound)) {
            throw new UaException(StatusCodes.Bad_CertificatePolicyCheckFailed);
        }
        next.validateCertificateChain(chain, applicationUri, hosts);
    }

    static boolean isSound(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAPublicKey key
                && key.getModulus().bitLength() >= WEAKEST_BITS
                && key.getModulus().bitLength() <= MOST_BITS
                && isSound(certificate.getSigAlgName().toUpperCase(Locale.ROOT));
    }

    private static boolean isSound(String algorithm) {
        return !algorithm.startsWith("SHA1") && !algorithm.startsWith("MD");
    }
}
