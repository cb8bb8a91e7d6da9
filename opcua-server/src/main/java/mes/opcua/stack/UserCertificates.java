package mes.opcua.stack;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.identity.AbstractX509IdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.DefaultX509UserIdentity;
import org.eclipse.milo.opcua.sdk.server.identity.Identity.X509UserIdentity;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.structured.SignatureData;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.eclipse.milo.opcua.stack.core.types.structured.X509IdentityToken;
import org.jspecify.annotations.Nullable;

/** Lets in who holds the key of a certificate that a guest was given. */
final class UserCertificates extends AbstractX509IdentityValidator {

    private final Guests guests;

    UserCertificates(Guests guests) {
        this.guests = guests;
    }

    X509UserIdentity validate(Session session, X509IdentityToken token, UserTokenPolicy policy, SignatureData signature)
            throws UaException {
        return validateX509Token(session, token, policy, signature);
    }

    @Override
    protected @Nullable X509UserIdentity authenticateCertificate(Session session, X509Certificate certificate) {
        return Optional.of(certificate)
                .filter(SoundCertificates::isSound)
                .flatMap(guests::by)
                .map(name -> {
                    X509UserIdentity identity = new DefaultX509UserIdentity(certificate);
                    identity.setUserData(name);
                    return identity;
                })
                .orElse(null);
    }
}
