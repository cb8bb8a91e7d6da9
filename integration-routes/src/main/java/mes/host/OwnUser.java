package mes.host;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** Adds the server itself to the users of its broker. */
record OwnUser(String name, String password, MqttAccess others) implements MqttAccess {

    @Override
    public Optional<MqttUser> authenticate(String name, String password) {
        if (!name.equals(this.name)) {
            return others.authenticate(name, password);
        }
        return password.equals(this.password) ? Optional.of(MqttUser.unrestricted(name)) : Optional.empty();
    }

    @Override
    public Optional<MqttUser> authenticate(X509Certificate certificate) {
        return others.authenticate(certificate);
    }

    @Override
    public Optional<MqttUser> anonymous() {
        return others.anonymous();
    }
}
