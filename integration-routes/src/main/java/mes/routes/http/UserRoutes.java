package mes.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Set;
import mes.access.Certificates;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Rejection;
import mes.equipment.EquipmentHierarchy;
import mes.equipment.EquipmentId;
import mes.routes.rest.Answer;
import mes.routes.rest.Operations;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may enter, and who is asking. */
@Component
final class UserRoutes extends Operations {

    /** All that bcrypt looks at. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private final Users users;
    private final EquipmentHierarchy equipment;

    UserRoutes(Users users, EquipmentHierarchy equipment, ObjectMapper json) {
        super(json);
        this.users = users;
        this.equipment = equipment;
    }

    @Override
    public void configure() {
        operation("getMe", this::me);
        operation("listUsers", request -> Answer.ok(users.all()));
        operation("putUser", this::put);
        operation("deleteUser", this::delete);
        operation("issueToken", this::issueToken);
        operation("listUserCertificates", request -> Answer.ok(users.certificates(request.path("name"))));
        operation("addUserCertificate", this::addCertificate);
        operation("removeUserCertificate", this::removeCertificate);
    }

    private Answer me(Request request) {
        String name = request.user();
        return Answer.ok(users.find(name).orElseThrow(() -> Rejection.unknown("user", name)));
    }

    private Answer put(Request request) {
        NewUser asked = request.body(NewUser.class);
        asked.check();
        if (asked.equipment != null) {
            equipment.get(asked.equipment);
        }
        User user = new User(asked.name, asked.roles, asked.equipment);
        users.put(user, asked.password, request.origin());
        return Answer.of(HttpStatus.CREATED, user);
    }

    private Answer delete(Request request) {
        String name = request.path("name");
        if (name.equals(request.user())) {
            throw Rejection.notAllowed("nobody can shut himself out");
        }
        users.delete(name, request.origin());
        return Answer.nothing();
    }

    private Answer issueToken(Request request) {
        String token = users.issueToken(request.path("name"), request.origin());
        return Answer.of(HttpStatus.CREATED, Map.of("token", token));
    }

    private Answer addCertificate(Request request) {
        X509Certificate certificate =
                Certificates.read(request.body(NewCertificate.class).certificate());
        return Answer.of(HttpStatus.CREATED, users.addCertificate(request.path("name"), certificate, request.origin()));
    }

    private Answer removeCertificate(Request request) {
        users.removeCertificate(request.path("name"), request.path("thumbprint"), request.origin());
        return Answer.nothing();
    }

    record NewCertificate(String certificate) {}

    record NewUser(
            String name,
            String password,
            Set<Role> roles,
            @Nullable EquipmentId equipment) {

        void check() {
            if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
                throw Rejection.invalid("a password must not be longer than 72 bytes");
            }
            if (roles.contains(Role.MACHINE) != (equipment != null)) {
                throw Rejection.invalid("a machine speaks for one piece of equipment, and nobody else does");
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
