package mes.host;

import java.util.Set;
import mes.access.Role;
import mes.access.User;
import mes.access.Users;
import mes.common.Origin;
import org.springframework.beans.factory.InitializingBean;

/** Sees to it that somebody can enter: the first user, whose name and password open every door. */
final class Administrator implements InitializingBean {

    static final String NAME = "admin";

    private final Users users;
    private final DataFolder data;
    private final String givenPassword;
    private String whereabouts = "";

    /** @param givenPassword empty when one is to be generated */
    Administrator(Users users, DataFolder data, String givenPassword) {
        this.users = users;
        this.data = data;
        this.givenPassword = givenPassword;
    }

    @Override
    public void afterPropertiesSet() {
        if (givenPassword.isEmpty()) {
            generate();
        } else {
            accept(givenPassword);
            whereabouts = "password as given by mes.admin.password";
        }
    }

    /** How to learn the password; tells it only when it was generated a moment ago. */
    String whereabouts() {
        return whereabouts;
    }

    private void generate() {
        Secret secret = data.secret("admin-password");
        if (secret.fresh() || users.find(NAME).isEmpty()) {
            accept(secret.value());
        }
        whereabouts = secret.fresh()
                ? "password " + secret.value() + " (kept in " + secret.file() + ")"
                : "password in " + secret.file();
    }

    private void accept(String password) {
        if (users.authenticate(NAME, password).isEmpty()) {
            users.put(new User(NAME, Set.of(Role.ADMINISTRATOR), null), password, Origin.SERVER);
        }
    }
}
