package mes.routes.http;

import mes.access.TooManyGuesses;
import org.springframework.security.core.AuthenticationException;

/** The doorkeeper does not look at passwords from there now. */
final class TooManyAttempts extends AuthenticationException {

    private final long seconds;

    TooManyAttempts(TooManyGuesses why) {
        super(why.getMessage(), why);
        this.seconds = why.pause().toSeconds() + 1;
    }

    /** How long to wait. */
    long seconds() {
        return seconds;
    }
}
