package mes.cloud.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one kind of cloud wants to be spoken to. */
interface Dialect {

    boolean isVersion5();

    String clientId();

    /** What is shown at a connection that begins now. */
    Credentials credentials(Instant now);

    List<String> filters();

    Letter letter(Telegram telegram);

    Optional<Heard> heard(Arrival arrival);

    /** That of a module of this device, where devices have such. */
    default Dialect module(String name, @Nullable SharedAccess key) {
        throw new IllegalStateException("modules are those of an IoT hub");
    }

    /** The answer to a {@link Heard.Method}; none where there are no methods. */
    default Optional<Letter> answer(String request, int status, byte[] body) {
        return Optional.empty();
    }

    /** Asks for {@link Heard.Twin}; absent where there is none. */
    default @Nullable Letter askForTwin() {
        return null;
    }

    /** Reports properties of this device. */
    default Optional<Letter> report(byte[] body) {
        return Optional.empty();
    }
}
