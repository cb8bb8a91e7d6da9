package mes.opcua.stack;

import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;

/** Ends the sessions of applications that are no longer trusted, and of users who may no longer enter. */
final class RevokedSessions {

    private final OpcUaServer server;
    private final CertificateValidator known;
    private final UserNames users;

    RevokedSessions(OpcUaServer server, CertificateValidator known, UserNames users) {
        this.server = server;
        this.known = known;
        this.users = users;
    }

    void end() {
        server.getSessionManager().getAllSessions().stream()
                .filter(session -> !isTrusted(session) || !users.mayStay(session.getIdentity()))
                .forEach(session -> server.getSessionManager().killSession(session.getSessionId(), true));
    }

    private boolean isTrusted(Session session) {
        List<X509Certificate> chain = session.getSecurityConfiguration().getClientCertificateChain();
        try {
            if (chain != null) {
                known.validateCertificateChain(chain, null, null);
            }
            return true;
        } catch (UaException e) {
            return false;
        }
    }
}
