package mes.access;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets in by name and password, the same way at every door, and slows down who guesses. */
@Component
public final class Doorkeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    private static final String CODE = "one-time code";

    private final Users users;
    private final Enrolments enrolments;
    private final FailedAttempts failed = new FailedAttempts(Clock.systemUTC());

    Doorkeeper(Users users, Enrolments enrolments) {
        this.users = users;
        this.enrolments = enrolments;
    }

    /**
     * The user, if the password is right. Takes as long for an unknown name as for a wrong password.
     *
     * @param address where the one who asks comes from
     * @throws TooManyGuesses while nothing that comes from there is looked at
     */
    public Optional<User> letIn(String name, String password, String address) {
        failed.check(name, address);
        Optional<User> user = users.authenticate(name, password);
        if (user.isPresent()) {
            failed.forget(name, address);
        } else {
            failed.add(name, address);
            LOG.warn("A name and password from {} are wrong", address); // not the name: it may be a password, mistyped
        }
        return user;
    }

    /**
     * A user for the machine whose one-time code it is.
     *
     * @throws TooManyGuesses while nothing that comes from there is looked at
     */
    public Optional<Credential> enrol(String code, String address) {
        failed.check(CODE, address);
        Optional<Credential> credential = enrolments.redeem(code);
        if (credential.isEmpty()) {
            failed.add(CODE, address);
            LOG.warn("A one-time code from {} is wrong", address);
        }
        return credential;
    }
}
