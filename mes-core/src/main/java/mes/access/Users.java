package mes.access;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;

/** Everybody who may enter by a name and a password, a token, or a certificate. */
public interface Users {

    /** The user, if the password is right. Takes as long for an unknown name as for a wrong password. */
    Optional<User> authenticate(String name, String password);

    /** The user whose token it is. */
    Optional<User> authenticate(String token);

    /** The user whose certificate it is, while it is valid; whether he holds its key is for the door to find out. */
    Optional<User> authenticate(X509Certificate certificate);

    List<User> all();

    Optional<User> find(String name);

    /** Every machine that got its password since they are kept for other brokers too, in the order of their names. */
    List<MachineUser> machines();

    /** Adds a user, or changes an existing one's roles, equipment and password. */
    void put(User user, String password, Origin origin);

    /** @throws Rejection UNKNOWN */
    void delete(String name, Origin origin);

    /**
     * Makes a token with which programs enter as the user; it is told once and kept only as a digest.
     *
     * @throws Rejection UNKNOWN user
     */
    String issueToken(String name, Origin origin);

    List<UserCertificate> certificates(String name);

    /**
     * Lets in as the user who holds the certificate's key.
     *
     * @throws Rejection UNKNOWN user, ALREADY_EXISTS
     */
    UserCertificate addCertificate(String name, X509Certificate certificate, Origin origin);

    /** @throws Rejection UNKNOWN user or certificate */
    void removeCertificate(String name, String thumbprint, Origin origin);
}
