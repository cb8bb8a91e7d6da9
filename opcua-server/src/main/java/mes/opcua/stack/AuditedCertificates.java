package mes.opcua.stack;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.sdk.server.model.objects.AuditCertificateEventTypeNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.TrustListManager;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/** Tells auditors whose certificate was turned away, and why; the other side hears less. */
record AuditedCertificates(CertificateValidator next, TrustListManager known, AuditEvents audit)
        implements CertificateValidator {

    private static final Map<Long, NodeId> TYPES = Map.of(
            StatusCodes.Bad_CertificateUntrusted, NodeIds.AuditCertificateUntrustedEventType,
            StatusCodes.Bad_SecurityChecksFailed, NodeIds.AuditCertificateUntrustedEventType,
            StatusCodes.Bad_CertificateUseNotAllowed, NodeIds.AuditCertificateMismatchEventType,
            StatusCodes.Bad_CertificateUriInvalid, NodeIds.AuditCertificateDataMismatchEventType,
            StatusCodes.Bad_CertificateHostNameInvalid, NodeIds.AuditCertificateDataMismatchEventType);

    @Override
    public void validateCertificateChain(
            List<X509Certificate> chain, @Nullable String applicationUri, String @Nullable [] hosts)
            throws UaException {
        try {
            next.validateCertificateChain(chain, applicationUri, hosts);
        } catch (UaException e) {
            if (!chain.isEmpty()) {
                tell(chain, e);
            }
            throw e;
        }
    }

    private void tell(List<X509Certificate> chain, UaException fault) {
        audit.tell(typeOf(chain, fault), AuditCertificateEventTypeNode.class, "Security/Certificate", false, event -> {
            event.setCertificate(encoded(chain.get(0)));
            event.setStatusCodeId(fault.getStatusCode());
        });
    }

    /** Milo says of one that is revoked or out of time what it says of an unknown one. */
    private NodeId typeOf(List<X509Certificate> chain, UaException fault) {
        if (isRevoked(chain)) {
            return NodeIds.AuditCertificateRevokedEventType;
        }
        return isInTime(chain.get(0))
                ? TYPES.getOrDefault(fault.getStatusCode().value(), NodeIds.AuditCertificateInvalidEventType)
                : NodeIds.AuditCertificateExpiredEventType;
    }

    private boolean isRevoked(List<X509Certificate> chain) {
        return Stream.concat(known.getTrustedCrls().stream(), known.getIssuerCrls().stream())
                .anyMatch(list -> chain.stream().anyMatch(list::isRevoked));
    }

    private static boolean isInTime(X509Certificate certificate) {
        Date now = new Date();
        return !now.before(certificate.getNotBefore()) && !now.after(certificate.getNotAfter());
    }

    private static ByteString encoded(X509Certificate certificate) {
        try {
            return ByteString.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was read from its encoding", e);
        }
    }
}
