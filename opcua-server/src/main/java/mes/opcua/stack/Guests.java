package mes.opcua.stack;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Who may enter a server, under which name. */
public interface Guests {

    /**
     * The one with this name and password; takes as long for nobody as for somebody.
     *
     * @param address from where he comes
     */
    Optional<String> by(String name, String password, String address);

    /** The one whose certificate it is, and who has shown that he holds its key. */
    Optional<String> by(X509Certificate certificate);

    /** Whether somebody who entered may still be there. */
    boolean mayStay(String name);

    /** Whether somebody who entered may hear what others do. */
    boolean mayAudit(String name);

    /** Those who give a right name and password; nobody has a certificate, and whoever entered stays. */
    static Guests knowing(BiPredicate<String, String> passwords) {
        return new Guests() {
            @Override
            public Optional<String> by(String name, String password, String address) {
                return passwords.test(name, password) ? Optional.of(name) : Optional.empty();
            }

            @Override
            public Optional<String> by(X509Certificate certificate) {
                return Optional.empty();
            }

            @Override
            public boolean mayStay(String name) {
                return true;
            }

            @Override
            public boolean mayAudit(String name) {
                return false;
            }
        };
    }
}
