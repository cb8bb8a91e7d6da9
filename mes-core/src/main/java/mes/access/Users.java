package mes.access;

import java.util.List;
import java.util.Optional;
import mes.common.Origin;
import mes.common.Rejection;

/** Everybody who may enter by a name and a password, or by a token. */
public interface Users {

    /** The user, if the password is right. Takes as long for an unknown name as for a wrong password. */
    Optional<User> authenticate(String name, String password);

    /** The user whose token it is. */
    Optional<User> authenticate(String token);

    List<User> all();

    Optional<User> find(String name);

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
}
