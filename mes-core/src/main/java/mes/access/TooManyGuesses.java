package mes.access;

import java.time.Duration;

/** Too many wrong passwords came before this one, which was not looked at. */
public final class TooManyGuesses extends RuntimeException {

    private final transient Duration pause;

    TooManyGuesses(Duration pause) {
        super("Too many wrong passwords; try again later.");
        this.pause = pause;
    }

    /** How long nothing more is looked at. */
    public Duration pause() {
        return pause;
    }
}
