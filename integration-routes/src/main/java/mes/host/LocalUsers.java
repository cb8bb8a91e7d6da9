package mes.host;

import java.security.cert.X509Certificate;
import java.util.Optional;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;

/** The users of the server, as users of its broker. */
record LocalUsers(Users users, boolean admitsAnonymous) implements MqttAccess {

    @Override
    public Optional<MqttUser> authenticate(String name, String password) {
        return users.authenticate(name, password).flatMap(LocalUsers::mqttUser);
    }

    @Override
    public Optional<MqttUser> authenticate(X509Certificate certificate) {
        return users.authenticate(certificate).flatMap(LocalUsers::mqttUser);
    }

    @Override
    public Optional<MqttUser> anonymous() {
        return admitsAnonymous ? Optional.of(MqttUser.anonymous()) : Optional.empty();
    }

    private static Optional<MqttUser> mqttUser(User user) {
        if (user.is(Role.ADMINISTRATOR)) {
            return Optional.of(MqttUser.unrestricted(user.name()));
        }
        return Optional.ofNullable(user.equipment())
                .filter(equipment -> user.is(Role.MACHINE))
                .map(equipment -> MqttUser.machine(user.name(), equipment));
    }
}
