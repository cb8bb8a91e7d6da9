package mes.access;

import java.security.cert.X509Certificate;
import java.util.List;
import mes.access.ApplicationCertificate.Standing;
import mes.common.Origin;
import mes.common.Rejection;

/** Which applications this server trusts, as their server and as their client, and by what it is known to them. */
public interface ApplicationCertificates {

    /** All of them, its own first. */
    List<ApplicationCertificate> all();

    /**
     * Adds a certificate, or gives it another standing. Whoever is no longer trusted is sent away at once.
     *
     * @throws Rejection NOT_ALLOWED for its own
     */
    ApplicationCertificate put(X509Certificate certificate, Standing standing, Origin origin);

    /**
     * Gives a known certificate another standing.
     *
     * @throws Rejection UNKNOWN, NOT_ALLOWED for its own
     */
    ApplicationCertificate put(String thumbprint, Standing standing, Origin origin);

    /**
     * Forgets a certificate; its owner is then as unknown as he was.
     *
     * @throws Rejection UNKNOWN, NOT_ALLOWED for its own
     */
    void remove(String thumbprint, Origin origin);

    /** Replaces its own by another for the same name and key; those who trust the old one alone have to trust the new one. */
    ApplicationCertificate renew(Origin origin);
}
