package mes.opcua.stack;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.identity.AbstractUsernameIdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.DefaultUsernameIdentity;
import org.eclipse.milo.opcua.sdk.server.identity.Identity;
import org.eclipse.milo.opcua.sdk.server.identity.Identity.AnonymousIdentity;
import org.eclipse.milo.opcua.sdk.server.identity.Identity.UsernameIdentity;
import org.eclipse.milo.opcua.sdk.server.identity.Identity.X509UserIdentity;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.AnonymousIdentityToken;
import org.eclipse.milo.opcua.stack.core.types.structured.SignatureData;
import org.eclipse.milo.opcua.stack.core.types.structured.UserNameIdentityToken;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.eclipse.milo.opcua.stack.core.types.structured.X509IdentityToken;
import org.jspecify.annotations.Nullable;

/**
 * Lets in guests by a right name and password, encrypted, or by the key of a certificate. Everybody else hears
 * Bad_UserAccessDenied and nothing more, after the same time: what exactly was wrong would help only those who guess.
 */
public final class UserNames extends AbstractUsernameIdentityValidator {

    private final Guests guests;
    private final UserCertificates certificates;

    public UserNames(Guests guests) {
        this.guests = guests;
        this.certificates = new UserCertificates(guests);
    }

    /** @param mayEnter tells whether this is a user's name and password; takes as long for no as for yes */
    public UserNames(BiPredicate<String, String> mayEnter) {
        this(Guests.knowing(mayEnter));
    }

    /** The name under which somebody entered. */
    public static Optional<String> nameOf(@Nullable Identity identity) {
        if (identity instanceof UsernameIdentity known) {
            return Optional.of(known.getUsername());
        }
        return identity instanceof X509UserIdentity known
                ? Optional.of(String.valueOf(known.getUserData()))
                : Optional.empty();
    }

    boolean mayStay(@Nullable Identity identity) {
        return nameOf(identity).map(guests::mayStay).orElse(true);
    }

    boolean mayAudit(@Nullable Identity identity) {
        return nameOf(identity).filter(guests::mayAudit).isPresent();
    }

    @Override
    public Set<UserTokenType> getSupportedTokenTypes() {
        return Set.of(UserTokenType.UserName, UserTokenType.Certificate, UserTokenType.Anonymous);
    }

    @Override
    protected AnonymousIdentity validateAnonymousToken(
            Session session, AnonymousIdentityToken token, UserTokenPolicy policy, SignatureData signature)
            throws UaException {
        throw denied();
    }

    @Override
    protected X509UserIdentity validateX509Token(
            Session session, X509IdentityToken token, UserTokenPolicy policy, SignatureData signature)
            throws UaException {
        if (session.getSecurityConfiguration().getSecurityPolicy() == SecurityPolicy.None) {
            throw denied(); // where nothing is signed, Milo 1.1.2 does not ask for the signature of the key either
        }
        try {
            return certificates.validate(session, token, policy, signature);
        } catch (UaException | RuntimeException e) { // whatever Milo finds in a token that somebody tampered with
            throw denied();
        }
    }

    @Override
    protected UsernameIdentity validateUsernameToken(
            Session session, UserNameIdentityToken token, UserTokenPolicy policy, SignatureData signature)
            throws UaException {
        if (token.getEncryptionAlgorithm() == null
                || token.getEncryptionAlgorithm().isEmpty()) {
            throw denied();
        }
        try {
            return super.validateUsernameToken(session, token, policy, signature);
        } catch (Guessed e) {
            throw denied();
        } catch (UaException | RuntimeException e) { // whatever Milo finds in a token that somebody tampered with
            throw deniedAsSlowly(session, token.getUserName());
        }
    }

    @Override
    protected UsernameIdentity authenticateUsernamePassword(Session session, String name, String password) {
        return guests.by(name, password, addressOf(session))
                .map(DefaultUsernameIdentity::new)
                .orElseThrow(Guessed::new);
    }

    /** A token that does not decrypt must not be told from a wrong password by the clock: that is a padding oracle. */
    private UaException deniedAsSlowly(Session session, @Nullable String name) {
        guests.by(name == null ? "" : name, "", addressOf(session));
        return denied();
    }

    private static String addressOf(Session session) {
        InetAddress address = session.getClientAddress();
        return address == null ? "" : address.getHostAddress();
    }

    private static UaException denied() {
        return new UaException(StatusCodes.Bad_UserAccessDenied);
    }

    /** The password was looked at and was wrong. */
    private static final class Guessed extends RuntimeException {}
}
