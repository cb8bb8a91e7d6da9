package mes.routes.http;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came before this one, which was not looked at. */
final class TooManyAttempts extends AuthenticationException {

    private final long seconds;

    TooManyAttempts(Duration pause) {
        super("Too many wrong passwords; try again later.");
        this.seconds = pause.toSeconds() + 1;
    }

    /** How long to wait. */
    long seconds() {
        return seconds;
    }
}
