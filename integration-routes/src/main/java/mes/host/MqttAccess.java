package mes.host;

import java.util.Optional;

/** Who may use the broker. */
interface MqttAccess {

    /** The user with this name and password; empty when there is none. */
    Optional<MqttUser> authenticate(String name, String password);

    /** The user of a connection that names none; empty when such connections are refused. */
    Optional<MqttUser> anonymous();
}
