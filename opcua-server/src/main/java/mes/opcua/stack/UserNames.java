package mes.opcua.stack;

import java.util.Set;
import java.util.function.BiPredicate;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.identity.AbstractUsernameIdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.DefaultUsernameIdentity;
import org.eclipse.milo.opcua.sdk.server.identity.Identity.AnonymousIdentity;
import org.eclipse.milo.opcua.sdk.server.identity.Identity.UsernameIdentity;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.AnonymousIdentityToken;
import org.eclipse.milo.opcua.stack.core.types.structured.SignatureData;
import org.eclipse.milo.opcua.stack.core.types.structured.UserNameIdentityToken;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Lets in those who give a right name and password, encrypted. Everybody else hears Bad_UserAccessDenied and nothing
 * more, after the same time: what exactly was wrong would help only those who guess.
 */
public final class UserNames extends AbstractUsernameIdentityValidator {

    private final BiPredicate<String, String> mayEnter;

    /** @param mayEnter tells whether this is a user's name and password; takes as long for no as for yes */
    public UserNames(BiPredicate<String, String> mayEnter) {
        this.mayEnter = mayEnter;
    }

    @Override
    public Set<UserTokenType> getSupportedTokenTypes() {
        return Set.of(UserTokenType.UserName, UserTokenType.Anonymous);
    }

    @Override
    protected AnonymousIdentity validateAnonymousToken(
            Session session, AnonymousIdentityToken token, UserTokenPolicy policy, SignatureData signature)
            throws UaException {
        throw denied();
    }

    @Override
    protected UsernameIdentity validateUsernameToken(
            Session session, UserNameIdentityToken token, UserTokenPolicy policy, SignatureData signature)
            throws UaException {
        if (isEmpty(token.getEncryptionAlgorithm())) {
            throw denied();
        }
        try {
            return super.validateUsernameToken(session, token, policy, signature);
        } catch (UaException | RuntimeException e) { // whatever Milo finds in a token that somebody tampered with
            throw isDenial(e) ? denied() : deniedAsSlowly(token.getUserName());
        }
    }

    @Override
    protected @Nullable UsernameIdentity authenticateUsernamePassword(Session session, String name, String password) {
        return mayEnter.test(name, password) ? new DefaultUsernameIdentity(name) : null;
    }

    /** A token that does not decrypt must not be told from a wrong password by the clock: that is a padding oracle. */
    private UaException deniedAsSlowly(@Nullable String name) {
        mayEnter.test(name == null ? "" : name, "");
        return denied();
    }

    private static boolean isDenial(Exception e) {
        return e instanceof UaException ua && ua.getStatusCode().getValue() == StatusCodes.Bad_UserAccessDenied;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static UaException denied() {
        return new UaException(StatusCodes.Bad_UserAccessDenied);
    }
}
