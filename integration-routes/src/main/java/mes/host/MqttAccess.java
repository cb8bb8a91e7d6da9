package mes.host;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** Who may use the broker. */
interface MqttAccess {

    /** The user with this name and password; empty when there is none. */
    Optional<MqttUser> authenticate(String name, String password);

    /** The user whose certificate it is, while it is valid; empty when it is nobody's. */
    Optional<MqttUser> authenticate(X509Certificate certificate);

    /** The user of a connection that names none; empty when such connections are refused. */
    Optional<MqttUser> anonymous();
}
